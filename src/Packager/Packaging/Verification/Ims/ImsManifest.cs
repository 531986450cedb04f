using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Xml;

namespace CoursePackager.Packager.Packaging.Verification.Ims;

/// <summary>imsmanifest.xml: IMS Content Packaging and what SCORM and Common Cartridge make of it. Manifests inside the manifest count.</summary>
internal sealed class ImsManifest
{
    public const string Namespace12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    public const string Namespace2004 = "http://www.imsglobal.org/xsd/imscp_v1p1";

    public ImsManifest(XmlFile file)
    {
        File = file;
        Ns = file.Root.Name.Namespace;
        var metadata = file.Root.Element(Ns + "metadata");
        Schema = metadata?.Element(Ns + "schema");
        SchemaVersion = metadata?.Element(Ns + "schemaversion");
        Organizations = [.. All("organization")];
        Items = [.. All("item")];
        Resources = [.. All("resource").Select(e => new ImsResource(e, Ns))];
        Dialect = FindDialect();
    }

    public XmlFile File { get; }

    /// <summary>Namespace of the root.</summary>
    public XNamespace Ns { get; }

    public ImsDialect Dialect { get; }

    public bool IsScorm => Dialect is ImsDialect.Scorm12 or ImsDialect.Scorm2004;

    public XElement? Schema { get; }

    public XElement? SchemaVersion { get; }

    public IReadOnlyList<XElement> Organizations { get; }

    public IReadOnlyList<XElement> Items { get; }

    public IReadOnlyList<ImsResource> Resources { get; }

    public IEnumerable<XElement> All(string name) => File.Root.Descendants(Ns + name);

    public SourceSpan At(XObject node) => File.At(node);

    /// <summary>Attribute of an ADL content packaging namespace, by its name in any case.</summary>
    public static XAttribute? Adl(XElement element, string name) => element.Attributes().FirstOrDefault(a =>
        IsAdl(a.Name.Namespace) && a.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static bool IsAdl(XNamespace ns) => ns.NamespaceName.StartsWith("http://www.adlnet.org/xsd/adlcp", StringComparison.Ordinal);

    private ImsDialect FindDialect()
    {
        if (Ns.NamespaceName.StartsWith("http://www.imsglobal.org/xsd/imscc", StringComparison.Ordinal)) return ImsDialect.CommonCartridge;
        var usesAdl = File.Root.DescendantsAndSelf().Any(e => IsAdl(e.Name.Namespace) || e.Attributes().Any(a => !a.IsNamespaceDeclaration && IsAdl(a.Name.Namespace)));
        var saysScorm = Schema?.Value.Contains("SCORM", StringComparison.OrdinalIgnoreCase) == true;
        if (!usesAdl && !saysScorm) return ImsDialect.ContentPackage;
        return Ns.NamespaceName == Namespace2004 ? ImsDialect.Scorm2004 : ImsDialect.Scorm12;
    }
}
