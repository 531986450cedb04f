using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.CommonCartridge;

/// <summary>A quiz that cannot be imported.</summary>
internal sealed class QtiStructure : PackageCheck
{
    public override string Code => "CP0769";

    public override Severity Severity => Severity.Error;

    public override string Title => "A quiz that cannot be imported";

    public override string What =>
        "An assessment has an identifier, a title and sections with items; a question bank has items; every item has an"
        + " ident that occurs once.";

    public override string Why => "Questions are lost, or overwrite each other.";

    public override string Bad => "<item ident=\"q1\">…<item ident=\"q1\">";

    public override string Good => "<item ident=\"q1\">…<item ident=\"q2\">";

    public override IEnumerable<Finding> Check(Package package)
    {
        foreach (var file in QtiFiles.All(package))
        {
            if (file.Root.Elements().FirstOrDefault(e => e.Name.LocalName is "assessment" or "objectbank") is not { } bank)
            {
                yield return new Finding(file.At(file.Root), "there is neither an assessment nor an object bank");
                continue;
            }

            if (string.IsNullOrWhiteSpace((string?)bank.Attribute("ident"))) yield return new Finding(file.At(bank), $"the {bank.Name.LocalName} has no ident");
            if (bank.Name.LocalName == "assessment" && bank.Attribute("title") is null) yield return new Finding(file.At(bank), "the assessment has no title");
            var items = QtiFiles.Items(file).ToList();
            if (items.Count == 0) yield return new Finding(file.At(bank), $"the {bank.Name.LocalName} has no item");
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in items)
            {
                var ident = (string?)item.Attribute("ident");
                if (string.IsNullOrWhiteSpace(ident)) yield return new Finding(file.At(item), "an item has no ident");
                else if (!seen.Add(ident)) yield return new Finding(file.At(item), $"the ident '{ident}' stands there already");
            }
        }
    }
}
