using System.Text.RegularExpressions;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.CommonCartridge;

/// <summary>A resource type that cartridges do not have.</summary>
internal sealed partial class CartridgeResourceType : PackageCheck
{
    public override string Code => "CP0766";

    public override Severity Severity => Severity.Warning;

    public override string Title => "A resource type that cartridges do not have";

    public override string What =>
        "The type of a resource is webcontent, or that of a web link, discussion, assessment, question bank, LTI link "
        + "or associated content, in the version of the cartridge.";

    public override string Why => "Importers that go by the book leave such resources out.";

    public override string Bad => "<resource type=\"imswl_xmlv1p1\">, in a cartridge 1.3";

    public override string Good => "<resource type=\"imswl_xmlv1p3\">";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { Dialect: ImsDialect.CommonCartridge } manifest || CartridgeVersion.Version(manifest) is not { } version) yield break;
        var minor = version[2];
        foreach (var resource in manifest.Resources)
        {
            var match = Versioned().Match(resource.Type);
            if (resource.Type == "webcontent" || Free().IsMatch(resource.Type) || match.Success && match.Groups["minor"].Value[0] == minor) continue;
            yield return new Finding(manifest.At((System.Xml.Linq.XObject?)resource.Element.Attribute("type") ?? resource.Element),
                match.Success ? $"the type {resource.Type} is that of a cartridge 1.{match.Groups["minor"].Value}, not {version[..3]}" : $"'{resource.Type}' is no type of a cartridge");
        }
    }

    [GeneratedRegex(@"^(?:associatedcontent/imscc_xmlv1p(?<minor>[0-3])/learning-application-resource|ims(?:dt|wl)_xmlv1p(?<minor>[0-3])|imsqti_xmlv1p2/imscc_xmlv1p(?<minor>[0-3])/(?:assessment|question-bank))$", RegexOptions.CultureInvariant)]
    private static partial Regex Versioned();

    // These have versions of their own, or are extensions that 1.3 allows.
    [GeneratedRegex(@"^(?:imsbasiclti_xmlv1p[0-9](?:p[0-9])?|assignment_xmlv1p0|imsapip_[\w/]+|idpfepub_epub[\w.]+|imsiwb_[\w.]+|imsqti_[\w/]+package[\w/]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Free();
}
