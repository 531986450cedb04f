using System.Text;
using System.Xml;
using System.Xml.Schema;
using CoursePackager.Packager.Resources;

namespace CoursePackager.Packager.Packaging.Verification;

/// <summary>
/// The SCORM 1.2 schemas, compiled for checking. As shipped they do not compile in .NET: <c>ims_xml.xsd</c> declares the XML namespace as its
/// default, and <c>imsmd_rootv1p2p1.xsd</c> has an ambiguous wildcard. Both are mended in memory only; packages carry the original bytes.
/// </summary>
internal static class Scorm12Schemas
{
    private const string Folder = "schemas/scorm12/";

    private static readonly Lazy<XmlSchemaSet> Compiled = new(Compile);

    public static XmlSchemaSet Set => Compiled.Value;

    private static XmlSchemaSet Compile()
    {
        var set = new XmlSchemaSet { XmlResolver = new Resolver() };
        foreach (var name in new[] { "imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd" })
        {
            using var reader = XmlReader.Create(
                new MemoryStream(Mended(name), writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore }, $"scorm12:///{name}");
            set.Add(null, reader);
        }

        set.Compile();
        return set;
    }

    private static byte[] Mended(string name)
    {
        var bytes = EmbeddedFiles.Read(Folder + name);
        var text = name switch
        {
            "ims_xml.xsd" => Encoding.UTF8.GetString(bytes).Replace("xmlns=\"http://www.w3.org/XML/1998/namespace\"", "", StringComparison.Ordinal),
            "imsmd_rootv1p2p1.xsd" => Encoding.UTF8.GetString(bytes)
                .Replace("namespace=\"##any\" processContents=\"strict\"", "namespace=\"##other\" processContents=\"lax\"", StringComparison.Ordinal),
            _ => null,
        };
        return text is null ? bytes : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>Finds imports among the built-in files; never goes to disk or network.</summary>
    private sealed class Resolver : XmlResolver
    {
        public override Uri ResolveUri(Uri? baseUri, string? relativeUri) =>
            new($"scorm12:///{Path.GetFileName(relativeUri)}");

        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
            new MemoryStream(Mended(Path.GetFileName(absoluteUri.AbsolutePath)), writable: false);
    }
}
