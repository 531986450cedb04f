using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Xml;

namespace CoursePackager.Packager.Packaging.Verification.CommonCartridge;

/// <summary>A condition on an answer that does not exist.</summary>
internal sealed class QtiUnknownAnswer : PackageCheck
{
    public override string Code => "CP0771";

    public override Severity Severity => Severity.Error;

    public override string Title => "A condition on an answer that does not exist";

    public override string What =>
        "respident names a response of the item, and varequal on a choice the ident of one of its response labels.";

    public override string Why => "The right answer cannot be chosen.";

    public override string Bad => "<varequal respident=\"r1\">d</varequal>, with the labels a, b, c";

    public override string Good => "<varequal respident=\"r1\">c</varequal>";

    public override IEnumerable<Finding> Check(Package package) =>
        from file in QtiFiles.All(package)
        from item in QtiFiles.Items(file)
        from found in Check(file, item)
        select found;

    private static IEnumerable<Finding> Check(XmlFile file, XElement item)
    {
        var labels = new Dictionary<string, HashSet<string>?>(StringComparer.Ordinal);
        foreach (var response in item.Descendants().Where(e => e.Name.LocalName.StartsWith("response_", StringComparison.Ordinal) && e.Attribute("ident") is not null && e.Name.LocalName != "response_label"))
            labels[(string)response.Attribute("ident")!] = response.Name.LocalName == "response_lid"
                ? response.Descendants().Where(e => e.Name.LocalName == "response_label").Attributes("ident").Select(a => a.Value).ToHashSet(StringComparer.Ordinal) : null;
        foreach (var condition in item.Descendants().Where(e => e.Name.LocalName == "varequal" && e.Attribute("respident") is not null))
        {
            var respident = (string)condition.Attribute("respident")!;
            if (!labels.TryGetValue(respident, out var known)) yield return new Finding(file.At(condition), $"there is no response '{respident}'");
            else if (known is { Count: > 0 } && !known.Contains(condition.Value.Trim())) yield return new Finding(file.At(condition), $"there is no answer '{condition.Value.Trim()}'");
        }
    }
}
