using System.Globalization;
using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.CommonCartridge;

/// <summary>A question without a right answer.</summary>
internal sealed class QtiNoAnswer : PackageCheck
{
    public override string Code => "CP0770";

    public override Severity Severity => Severity.Error;

    public override string Title => "A question without a right answer";

    public override string What =>
        "A question that is marked by the platform has a response and a condition that sets SCORE for its right answer.";

    public override string Why => "Nobody can get it right.";

    public override string Bad => "<resprocessing> with no setvar above 0";

    public override string Good => "<respcondition>…<setvar varname=\"SCORE\" action=\"Set\">100</setvar></respcondition>";

    public override IEnumerable<Finding> Check(Package package)
    {
        foreach (var file in QtiFiles.All(package))
        {
            foreach (var item in QtiFiles.Items(file).Where(i => QtiFiles.Profile(i)?.Contains("essay", StringComparison.Ordinal) != true))
            {
                if (!item.Descendants().Any(e => e.Name.LocalName.StartsWith("response_", StringComparison.Ordinal) && e.Attribute("ident") is not null))
                    yield return new Finding(file.At(item), $"the item '{(string?)item.Attribute("ident")}' has nothing to answer with");
                else if (!item.Descendants().Any(e => e.Name.LocalName == "setvar" && IsPositive(e.Value)))
                    yield return new Finding(file.At(item), $"the item '{(string?)item.Attribute("ident")}' has no right answer");
            }
        }
    }

    private static bool IsPositive(string text) => double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0;
}
