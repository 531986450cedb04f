using System.Globalization;
using CoursePackager.Packager.Packaging.Verification.CommonCartridge;
using CoursePackager.Packager.Packaging.Verification.Cmi5;
using CoursePackager.Packager.Packaging.Verification.Ims;
using CoursePackager.Packager.Packaging.Verification.Tincan;

namespace CoursePackager.Packager.Packaging.Verification;

/// <summary>What a package is, in a few words.</summary>
/// <param name="Kind">For example <c>SCORM 2004 4th Edition</c>; null when the zip cannot be read.</param>
/// <param name="Parts">For example <c>1 organization</c>, <c>3 SCOs</c>.</param>
/// <param name="Bytes">Size of the zip.</param>
internal sealed record PackageReport(string? Kind, IReadOnlyList<string> Parts, int Files, long Bytes)
{
    public static PackageReport Of(Package package, long bytes)
    {
        var (kinds, parts) = (new List<string>(), new List<string>());
        if (package.Manifest is { } manifest)
        {
            kinds.Add(Kinds(manifest));
            parts.Add(Count(manifest.Organizations.Count, "organization"));
            parts.Add(manifest.IsScorm ? Count(manifest.Resources.Count(IsSco), "SCO") : Count(manifest.Resources.Count, "resource"));
        }

        if (package.Cmi5 is { } cmi5)
        {
            kinds.Add("cmi5");
            parts.Add(Count(Cmi5Structure.Aus(cmi5).Count(), "AU"));
        }

        if (package.Tincan is { } tincan)
        {
            kinds.Add("xAPI (tincan.xml)");
            parts.Add(Count(TincanActivities.All(tincan).Count(), "activity", "activities"));
        }

        if (kinds.Count == 0) kinds.Add(package.HasManifest ? "package with an unreadable manifest" : "web");
        return new PackageReport(string.Join(" + ", kinds), parts, package.Items.Count(i => !i.IsFolder), bytes);
    }

    /// <summary>For example <c>SCORM 1.2, 1 organization, 3 SCOs, 41 files, 1.2 MB</c>.</summary>
    public override string ToString() => Kind is null
        ? "not a package" : string.Join(", ", [Kind, .. Parts, Count(Files, "file"), Size(Bytes)]);

    private static string Kinds(ImsManifest manifest) => manifest.Dialect switch
    {
        ImsDialect.Scorm12 => "SCORM 1.2",
        ImsDialect.Scorm2004 when manifest.SchemaVersion?.Value.Trim() == "CAM 1.3" => "SCORM 2004 2nd Edition",
        ImsDialect.Scorm2004 => Scorm.SchemaVersion.Edition(manifest) is { } edition ? $"SCORM {edition}" : "SCORM 2004",
        ImsDialect.CommonCartridge => $"Common Cartridge {CartridgeVersion.Version(manifest)?[..3]}".TrimEnd(),
        _ => "IMS content package",
    };

    private static bool IsSco(ImsResource resource) => ImsManifest.Adl(resource.Element, "scormtype")?.Value == "sco";

    private static string Count(int count, string word, string? many = null) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? word : many ?? word + "s")}";

    private static string Size(long bytes) => bytes < 1_000_000
        ? $"{(bytes + 999) / 1000} kB" : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB");
}
