using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>An item without a title.</summary>
internal sealed class TitleMissing : PackageCheck
{
    public override string Code => "CP0744";

    public override Severity Severity => Severity.Error;

    public override string Title => "An item without a title";

    public override string What => "Every organization and every item has exactly one title, with text in it.";

    public override string Why => "Learners see an empty line, or a bare identifier.";

    public override string Bad => "<item identifier=\"I1\"/>";

    public override string Good => "<item identifier=\"I1\"><title>Rights at work</title></item>";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { IsScorm: true } manifest) yield break;
        foreach (var element in manifest.Organizations.Concat(manifest.Items))
        {
            var titles = element.Elements(manifest.Ns + "title").ToList();
            if (titles.Count != 1) yield return new Finding(manifest.At(element), $"the {element.Name.LocalName} '{(string?)element.Attribute("identifier")}' has {(titles.Count == 0 ? "no title" : "several titles")}");
            else if (string.IsNullOrWhiteSpace(titles[0].Value)) yield return new Finding(manifest.At(titles[0]), "the title is empty");
        }
    }
}
