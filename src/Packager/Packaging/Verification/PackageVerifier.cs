using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Content;
using CoursePackager.Packager.Packaging.Verification.Zip;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Packaging.Verification;

/// <summary>
/// Applies every rule to a package, whoever made it. Reads it through once; of its content, one text file is in memory at a time. Never
/// throws because of what is in the package.
/// </summary>
internal static class PackageVerifier
{
    private static readonly IReadOnlyList<PackageCheck> PackageChecks = [.. RuleTable.All.OfType<PackageCheck>()];
    private static readonly IReadOnlyList<ContentCheck> ContentChecks = [.. RuleTable.All.OfType<ContentCheck>()];

    /// <param name="zip">The package; can be read from any position.</param>
    /// <param name="path">Its path as shown to people; places begin with it.</param>
    /// <param name="bag">Takes the findings.</param>
    public static PackageReport Verify(Stream zip, string path, DiagnosticBag bag)
    {
        var findings = new Findings(bag);
        IReadOnlyList<ZipItem> items;
        try
        {
            items = ZipDirectory.Read(zip);
        }
        catch (ZipFormatException fault)
        {
            findings.Add<NotAZip>(new Finding(new SourceSpan(new SourceFile(path), 0, 0), $"the file {fault.Message}"));
            return new PackageReport(null, [], 0, zip.Length);
        }

        return Verify(zip, path, items, findings);
    }

    /// <summary>The same for a package in memory.</summary>
    public static PackageReport Verify(byte[] zip, string path, DiagnosticBag bag) => Verify(new MemoryStream(zip, writable: false), path, bag);

    private static PackageReport Verify(Stream zip, string path, IReadOnlyList<ZipItem> items, Findings findings)
    {
        // A bomb is not opened at all.
        var bomb = new ZipBomb();
        var directory = new Package(path, zip, items, findings, readManifests: false);
        var bombs = bomb.Check(directory).Take(1).ToList();
        var package = bombs.Count > 0 ? directory : new Package(path, zip, items, findings, readManifests: true);
        foreach (var check in PackageChecks) findings.Add(check, check.Check(package));
        if (bombs.Count == 0) ReadThrough(package, findings);
        return PackageReport.Of(package, zip.Length);
    }

    private static void ReadThrough(Package package, Findings findings)
    {
        var anchors = new PageAnchors();
        foreach (var item in package.Items.Where(i => i.IsReadable))
        {
            try
            {
                var isText = ContentFile.IsText(item) && item.Size <= ZipLimits.TextBytes;
                if (package.Unpack(item, keep: isText) is not { } bytes) continue;
                var file = new ContentFile(package, item, bytes);
                foreach (var check in ContentChecks) findings.Add(check, check.Check(file, package));
                anchors.Add(file, package);
            }
            catch (ZipFormatException fault)
            {
                findings.Add<DamagedEntry>(new Finding(package.At(item.Name), $"{item.Name} {fault.Message}"));
            }
        }

        findings.Add(new BrokenPageAnchor(), anchors.Broken());
    }
}
