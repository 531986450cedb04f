namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>SVG with scripts or outside references.</summary>
internal sealed class UnsafeSvg : Rule
{
    public override string Code => "CP0503";

    public override Severity Severity => Severity.Error;

    public override string Title => "SVG with scripts or outside references";

    public override string What =>
        "An SVG file may not have scripts, event attributes, embedded HTML, a document type, or references to "
        + "anything outside itself.";

    public override string Why =>
        "An SVG opened by itself runs its scripts with the rights of the learning management system; outside "
        + "references do not work offline.";

    public override string Bad => "<svg onload=\"start()\">";

    public override string Good => "<svg role=\"img\">";
}
