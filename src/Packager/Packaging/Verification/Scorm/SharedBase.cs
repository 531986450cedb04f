using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>An xml:base where Moodle overlooks it.</summary>
internal sealed class SharedBase : PackageCheck
{
    public override string Code => "CP0748";

    public override Severity Severity => Severity.Warning;

    public override string Title => "An xml:base where Moodle overlooks it";

    public override string What => "xml:base stands on resource elements only.";

    public override string Why => "Moodle overlooks it on resources and on the manifest, and so looks in the wrong folder.";

    public override string Bad => "<resources xml:base=\"content/\">";

    public override string Good => "<resource xml:base=\"content/\">, or the folder in every href";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { IsScorm: true } manifest) return [];
        return from element in manifest.All("resources").Prepend(manifest.File.Root)
               let given = element.Attribute(XNamespace.Xml + "base")
               where given is { Value.Length: > 0 }
               select new Finding(manifest.At(given), $"Moodle overlooks xml:base on {element.Name.LocalName}");
    }
}
