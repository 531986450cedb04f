namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Image or recording does not exist.</summary>
internal sealed class MissingMedia : Rule
{
    public override string Code => "CP0501";

    public override Severity Severity => Severity.Error;

    public override string Title => "Image or recording does not exist";

    public override string What =>
        "The file of an image or recording must exist in the course folder. Its path is relative to the file that shows it.";

    public override string Why => "Learners would see a broken image or a player that does not play.";

    public override string Bad => "![Map of routes](media/routes.svg) in foundations/terms.md";

    public override string Good => "![Map of routes](../media/routes.svg)";
}
