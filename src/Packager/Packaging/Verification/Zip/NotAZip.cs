using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>Not a zip, or damaged.</summary>
internal sealed class NotAZip : Rule
{
    public override string Code => "CP0700";

    public override Severity Severity => Severity.Error;

    public override string Title => "Not a zip, or damaged";

    public override string What => "A package is one zip file with an intact list of entries at its end.";

    public override string Why => "An LMS refuses it, often with a message that says nothing.";

    public override string Bad => "A file cut short by an interrupted upload.";

    public override string Good => "The whole file, made anew or copied again.";
}
