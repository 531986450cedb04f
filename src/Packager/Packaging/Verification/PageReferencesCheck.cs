using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CoursePackager.Packager.Packaging.Verification;

/// <summary>What pages load or link inside the package is there; nothing is loaded from other hosts.</summary>
internal sealed partial class PageReferencesCheck : IPackageCheck
{
    public IEnumerable<string> Check(PackageContents package) =>
        package.Names.Where(n => n.EndsWith(".html", StringComparison.Ordinal)).SelectMany(page => CheckPage(package, page));

    private static IEnumerable<string> CheckPage(PackageContents package, string page)
    {
        var html = Encoding.UTF8.GetString(package.Find(page)!);
        foreach (Match match in Reference().Matches(html))
        {
            var value = WebUtility.HtmlDecode(match.Groups["url"].Value);
            var isLoaded = match.Groups["attribute"].Value == "src" || match.Groups["tag"].Value == "link";
            if (IsAbsolute(value))
            {
                if (isLoaded && !value.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) yield return $"{page}: loads {value} from another host";
                continue;
            }

            var path = Resolve(page, value);
            if (path.Length > 0 && !package.Has(path)) yield return $"{page}: refers to {value}, which is not in the package";
        }
    }

    private static bool IsAbsolute(string url) =>
        url.StartsWith("//", StringComparison.Ordinal) || Scheme().IsMatch(url);

    private static string Resolve(string page, string url)
    {
        var path = Uri.UnescapeDataString(url.Split('#', '?')[0]);
        if (path.Length == 0) return "";
        var parts = new List<string>(page.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ".") parts.Add(part);
        }

        return string.Join('/', parts);
    }

    [GeneratedRegex(@"<(?<tag>[a-z0-9]+)\b[^>]*?\s(?<attribute>src|href)=""(?<url>[^""]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
