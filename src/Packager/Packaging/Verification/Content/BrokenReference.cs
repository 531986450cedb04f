using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Zip;

namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>A reference to a file that is not there.</summary>
internal sealed class BrokenReference : ContentCheck
{
    public override string Code => "CP0785";

    public override Severity Severity => Severity.Warning;

    public override string Title => "A reference to a file that is not there";

    public override string What =>
        "What pages and style sheets refer to by relative addresses lies in the package, under exactly this name.";

    public override string Why => "Learners miss a picture, a page or all of the layout.";

    public override string Bad => "<img src=\"Media/map.png\">, with media/map.png in the zip";

    public override string Good => "<img src=\"media/map.png\">";

    public override IEnumerable<Finding> Check(ContentFile file, Package package)
    {
        foreach (var reference in file.References.Where(reference => ContentFile.IsRelative(reference.Url) && !LocalPath.IsLocal(reference.Url)))
        {
            var path = reference.Url.Split('?', '#')[0];
            if (path.Length == 0 || file.BaseFolder is not { } folder || package.Resolve(folder, reference.Url) is not null) continue;
            if (EntryPaths.Resolve(folder, path) is { } found && package.HasFolder(Uri.UnescapeDataString(found))) continue;
            if (EntryPaths.Resolve(folder, path) is null && IsRoot(folder, path)) continue;
            yield return new Finding(file.At(reference), $"refers to {path}, which is not in the package", package.Suggest(folder, path));
        }
    }

    /// <summary>Whether the path is the package's own root, such as <c>./</c>.</summary>
    private static bool IsRoot(string folder, string path) => path.Replace("./", "", StringComparison.Ordinal).Trim('.', '/').Length == 0 && path.Split('/').Count(p => p == "..") <= folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Length && path[0] != '/';
}
