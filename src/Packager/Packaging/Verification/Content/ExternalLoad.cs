using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Zip;

namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>Something is loaded from another host.</summary>
internal sealed class ExternalLoad : ContentCheck
{
    public override string Code => "CP0782";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Something is loaded from another host";

    public override string What => "Scripts, style sheets, images, frames, fonts and media lie in the package.";

    public override string Why =>
        "Without network, behind a firewall or when that host is gone the page is broken; and that host learns who "
        + "learns.";

    public override string Bad => "<script src=\"https://cdn.example.org/jquery.js\">";

    public override string Good => "<script src=\"js/jquery.js\">";

    public override IEnumerable<Finding> Check(ContentFile file, Package package) =>
        from reference in file.References
        where reference.IsLoaded && EntryPaths.IsAbsolute(reference.Url) && !LocalPath.IsLocal(reference.Url)
            && (reference.Url.StartsWith("//", StringComparison.Ordinal) || reference.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        select new Finding(file.At(reference), $"loads {Shortened(reference.Url)} from another host", "Put the file into the package.");

    private static string Shortened(string url) => url.Length <= 120 ? url : url[..120] + "…";
}
