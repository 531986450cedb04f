namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Front matter is missing.</summary>
internal sealed class FrontMatterMissing : Rule
{
    public override string Code => "CP0016";

    public override Severity Severity => Severity.Error;

    public override string Title => "Front matter is missing";

    public override string What =>
        "A lesson or quiz file must begin with a line of three hyphens, the front matter, and another line of three "
        + "hyphens.";

    public override string Why => "The id and title of a page come from its front matter.";

    public override string Bad => "# Who is a migrant worker";

    public override string Good => "---\nid: migrant-workers\ntitle: Who is a migrant worker\n---";
}
