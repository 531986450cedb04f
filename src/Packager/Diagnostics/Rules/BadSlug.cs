namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Id is not a slug.</summary>
internal sealed class BadSlug : Rule
{
    public override string Code => "CP0101";

    public override Severity Severity => Severity.Error;

    public override string Title => "Id is not a slug";

    public override string What =>
        "An id has small Latin letters, digits and single hyphens, begins with a letter or digit, and has at most 64 "
        + "characters.";

    public override string Why =>
        "Ids become parts of file names, addresses and the records of learning management systems, which break on "
        + "anything else.";

    public override string Bad => "id: Labour_Migration";

    public override string Good => "id: labour-migration";
}
