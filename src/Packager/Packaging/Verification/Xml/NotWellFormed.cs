using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Xml;

/// <summary>XML that is not well-formed.</summary>
internal sealed class NotWellFormed : Rule
{
    public override string Code => "CP0721";

    public override Severity Severity => Severity.Error;

    public override string Title => "XML that is not well-formed";

    public override string What => "A manifest is well-formed XML.";

    public override string Why => "No LMS can read it; Moodle stops with a bare error message.";

    public override string Bad => "<title>Rights & duties</title>";

    public override string Good => "<title>Rights &amp; duties</title>";
}
