using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Zip;

namespace CoursePackager.Packager.Packaging.Verification.Cmi5;

/// <summary>Not a URL that can be launched.</summary>
internal sealed class AuUrl : PackageCheck
{
    public override string Code => "CP0755";

    public override Severity Severity => Severity.Error;

    public override string Title => "Not a URL that can be launched";

    public override string What =>
        "The url of an AU is a relative path in the package or an absolute http or https address (cmi5 13.1.4.0-2, "
        + "14.1).";

    public override string Why => "The lesson does not start.";

    public override string Bad => "<url>C:\\course\\index.html</url>";

    public override string Good => "<url>index.html</url>";

    public override IEnumerable<Finding> Check(Package package)
    {
        foreach (var element in Cmi5Structure.Urls(package.Cmi5))
        {
            var url = element.Value.Trim();
            var isWeb = Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;
            var isRelative = url.Length > 0 && !EntryPaths.IsAbsolute(url) && url[0] != '/' && !url.Contains('\\', StringComparison.Ordinal) && !url.Any(char.IsWhiteSpace);
            if (!isWeb && !isRelative) yield return new Finding(package.Cmi5!.At(element), url.Length == 0 ? "the URL is empty" : $"'{url}' is neither a relative path nor an http address", Help(url));
        }
    }

    private static string? Help(string url)
    {
        if (url.Any(char.IsWhiteSpace)) return "Write a space as %20.";
        return url.StartsWith('/') ? "Write it relative to the package, without the slash in front." : null;
    }
}
