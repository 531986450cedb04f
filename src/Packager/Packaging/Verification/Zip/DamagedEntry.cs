using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>An entry cannot be unpacked.</summary>
internal sealed class DamagedEntry : Rule
{
    public override string Code => "CP0701";

    public override Severity Severity => Severity.Error;

    public override string Title => "An entry cannot be unpacked";

    public override string What =>
        "Every entry unpacks to the size and checksum that the zip gives for it, and bears the same name in both of its"
        + " headers.";

    public override string Why => "The LMS refuses the package, or learners get a broken page or video.";

    public override string Bad => "A video whose bytes do not match its checksum.";

    public override string Good => "The same package, made anew from whole files.";
}
