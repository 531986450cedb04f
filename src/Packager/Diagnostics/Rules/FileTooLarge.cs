namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>File is too large.</summary>
internal sealed class FileTooLarge : Rule
{
    public override string Code => "CP0002";

    public override Severity Severity => Severity.Error;

    public override string Title => "File is too large";

    public override string What => "A text file may have 2 MB, an image 20 MB.";

    public override string Why => "Learning management systems limit uploads, and learners on slow lines wait for every byte.";

    public override string Bad => "media/map.png with 64 MB";

    public override string Good => "media/map.webp with 300 KB";
}
