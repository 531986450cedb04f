using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>A path on somebody's computer.</summary>
internal sealed class LocalPath : ContentCheck
{
    public override string Code => "CP0784";

    public override Severity Severity => Severity.Error;

    public override string Title => "A path on somebody's computer";

    public override string What => "Pages refer to nothing by file: addresses or drive letters.";

    public override string Why => "It is there on the computer of the author only.";

    public override string Bad => "<img src=\"file:///C:/Users/ann/map.png\">";

    public override string Good => "<img src=\"media/map.png\">";

    public override IEnumerable<Finding> Check(ContentFile file, Package package) =>
        from reference in file.References
        where IsLocal(reference.Url)
        select new Finding(file.At(reference), $"{reference.Url} is a path on one computer", "Put the file into the package and refer to it relative to the page.");

    /// <summary>Whether a reference leads to a disk.</summary>
    public static bool IsLocal(string url) => url.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || url.Length > 2 && url[1] == ':' && url[2] is '/' or '\\' && char.IsAsciiLetter(url[0]);
}
