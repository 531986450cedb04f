using System.Text.RegularExpressions;

namespace CoursePackager.Packager.Packaging.Verification;

/// <summary>Entry names are relative ASCII paths without dot segments, unique whatever the case: every LMS unzips those.</summary>
internal sealed partial class EntryNamesCheck : IPackageCheck
{
    public IEnumerable<string> Check(PackageContents package)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in package.Names)
        {
            if (!seen.Add(name)) yield return $"{name}: stands in the package twice (names differ only in case at most)";
            if (!SafeName().IsMatch(name) || name.Split('/').Any(part => part is "." or ".."))
                yield return $"{name}: is not a plain relative ASCII path";
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.\-]+(/[A-Za-z0-9_.\-]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex SafeName();
}
