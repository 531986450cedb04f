using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>Left-overs of an operating system or editor.</summary>
internal sealed class JunkFile : PackageCheck
{
    public override string Code => "CP0712";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Left-overs of an operating system or editor";

    public override string What =>
        "A package has nothing in it that only the maker of the zip needs: __MACOSX, .DS_Store, Thumbs.db, .git and the"
        + " like.";

    public override string Why => "It makes the package larger, confuses importers, and may tell of your folders and history.";

    public override string Bad => "__MACOSX/._index.html";

    public override string Good => "index.html";

    private static readonly HashSet<string> Names =
        new(StringComparer.OrdinalIgnoreCase) { "__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini", ".git", ".svn", ".hg", ".idea", ".vscode", "node_modules", ".Spotlight-V100", ".Trashes" };

    public override IEnumerable<Finding> Check(Package package)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in package.Items.Select(item => item.Name))
        {
            var parts = name.Split('/');
            var index = Array.FindIndex(parts, part => Names.Contains(part) || part.StartsWith("._", StringComparison.Ordinal));
            if (index < 0) continue;
            var junk = string.Join('/', parts[..(index + 1)]);
            if (reported.Add(junk)) yield return new Finding(package.At(junk), $"{junk} does not belong into a package", "Leave it out of the zip.");
        }
    }
}
