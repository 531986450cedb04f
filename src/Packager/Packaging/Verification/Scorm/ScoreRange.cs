using System.Globalization;
using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>A score out of range.</summary>
internal sealed class ScoreRange : PackageCheck
{
    public override string Code => "CP0745";

    public override Severity Severity => Severity.Error;

    public override string Title => "A score out of range";

    public override string What =>
        "adlcp:masteryscore is a number from 0 to 100, imsss:minNormalizedMeasure from -1 to 1, completionThreshold and"
        + " its minProgressMeasure from 0 to 1.";

    public override string Why => "Nobody can pass, or everybody does.";

    public override string Bad => "<adlcp:masteryscore>0.7</adlcp:masteryscore> is 0.7 %; 700 is out of range";

    public override string Good => "<adlcp:masteryscore>70</adlcp:masteryscore>";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { IsScorm: true } manifest) yield break;
        foreach (var element in manifest.File.Root.Descendants())
        {
            var found = element.Name.LocalName switch
            {
                "masteryscore" => Range(manifest, element, element.Value, 0, 100),
                "minNormalizedMeasure" => Range(manifest, element, element.Value, -1, 1),
                "completionThreshold" when element.Attribute("minProgressMeasure") is { } measure => Range(manifest, measure, measure.Value, 0, 1),
                "completionThreshold" when element.Value.Trim().Length > 0 => Range(manifest, element, element.Value, 0, 1),
                _ => null,
            };
            if (found is not null) yield return found;
        }
    }

    private static Finding? Range(ImsManifest manifest, XObject place, string value, double low, double high) =>
        double.TryParse(value.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high
            ? null : new Finding(manifest.At(place), $"'{value.Trim()}' is not a number from {low} to {high}");
}
