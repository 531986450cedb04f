using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>The schemaversion is not one that LMSs know.</summary>
internal sealed class SchemaVersion : PackageCheck
{
    public override string Code => "CP0731";

    public override Severity Severity => Severity.Error;

    public override string Title => "The schemaversion is not one that LMSs know";

    public override string What =>
        "A SCORM manifest says 1.2, CAM 1.3, 2004 3rd Edition or 2004 4th Edition in metadata/schemaversion, to the "
        + "letter, and uses the namespaces of that version.";

    public override string Why =>
        "Moodle takes every other text, even with a space around it, for SCORM 1.2: a 2004 course then finds no API and"
        + " records nothing.";

    public override string Bad => "<schemaversion>2004 4th edition </schemaversion>";

    public override string Good => "<schemaversion>2004 4th Edition</schemaversion>";

    private static readonly string[] Known = ["1.2", "CAM 1.3", "2004 3rd Edition", "2004 4th Edition"];

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { IsScorm: true } manifest) yield break;
        if (manifest.SchemaVersion is not { } element)
        {
            yield return new Finding(manifest.At(manifest.File.Root), "the manifest has no metadata/schemaversion", "Without it the package is taken for SCORM 1.2.");
            yield break;
        }

        var is12 = manifest.Dialect == ImsDialect.Scorm12;
        if (!Known.Contains(element.Value, StringComparer.Ordinal))
            yield return new Finding(manifest.At(element), $"schemaversion is '{element.Value}'", Help(element.Value));
        else if (is12 != (element.Value == "1.2"))
            yield return new Finding(manifest.At(element), $"schemaversion is '{element.Value}', but the namespaces are those of SCORM {(is12 ? "1.2" : "2004")}");
    }

    /// <summary>The edition whose schemas a SCORM 2004 manifest is checked against; null when it names none. Those of the 2nd edition are gone;
    /// the 3rd takes what it took.</summary>
    public static string? Edition(ImsManifest manifest) => manifest.SchemaVersion?.Value.Trim() switch
    {
        "2004 3rd Edition" or "CAM 1.3" => "2004 3rd Edition",
        "2004 4th Edition" => "2004 4th Edition",
        _ => null,
    };

    private static string Help(string value)
    {
        if (value.Contains("2nd", StringComparison.OrdinalIgnoreCase)) return "For the 2nd edition of SCORM 2004 it is 'CAM 1.3'.";
        if (value.Trim() == "1.3") return "Moodle takes it for SCORM 2004, but no edition has that name; write the edition's.";
        return Spelling.Suggest(value.Trim(), Known) ?? $"It is one of {string.Join(", ", Known)}.";
    }
}
