using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.CommonCartridge;

/// <summary>The cartridge is not one rooted tree.</summary>
internal sealed class CartridgeOrganization : PackageCheck
{
    public override string Code => "CP0767";

    public override Severity Severity => Severity.Error;

    public override string Title => "The cartridge is not one rooted tree";

    public override string What =>
        "A cartridge has at most one organization, with structure=\"rooted-hierarchy\" and one item that holds all "
        + "others; those inside have titles.";

    public override string Why => "Importers show no contents or only a part of them.";

    public override string Bad => "<organization identifier=\"ORG\"><item identifierref=\"R1\">…<item identifierref=\"R2\">";

    public override string Good =>
        "<organization identifier=\"ORG\" structure=\"rooted-hierarchy\"><item identifier=\"ROOT\"><item identifierref=\"R1\">…";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { Dialect: ImsDialect.CommonCartridge } manifest) yield break;
        foreach (var surplus in manifest.Organizations.Skip(1)) yield return new Finding(manifest.At(surplus), "there is more than one organization");
        foreach (var organization in manifest.Organizations.Take(1))
        {
            var roots = organization.Elements(manifest.Ns + "item").ToList();
            if ((string?)organization.Attribute("structure") != "rooted-hierarchy") yield return new Finding(manifest.At(organization), "the organization does not say structure=\"rooted-hierarchy\"");
            if (roots.Count != 1) yield return new Finding(manifest.At(organization), $"the organization has {roots.Count} items at its top instead of one that holds all");
            foreach (var item in roots.Descendants(manifest.Ns + "item").Where(i => string.IsNullOrWhiteSpace((string?)i.Element(manifest.Ns + "title"))))
                yield return new Finding(manifest.At(item), $"the item '{(string?)item.Attribute("identifier")}' has no title");
        }
    }
}
