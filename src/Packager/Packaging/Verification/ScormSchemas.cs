using System.Collections.Concurrent;
using System.Text;
using System.Xml;
using System.Xml.Schema;
using CoursePackager.Packager.Resources;

namespace CoursePackager.Packager.Packaging.Verification;

/// <summary>
/// The schemas of each SCORM edition, compiled for checking, one set for each: editions share namespaces but not schemas. Those of 1.2
/// do not compile in .NET as shipped: <c>ims_xml.xsd</c> declares the XML namespace as its default, and <c>imsmd_rootv1p2p1.xsd</c> has an
/// ambiguous wildcard. Both are mended in memory only; packages carry the original bytes.
/// </summary>
internal static class ScormSchemas
{
    private static readonly ConcurrentDictionary<string, Lazy<XmlSchemaSet>> Compiled = new(StringComparer.Ordinal);

    private static readonly string[] Roots12 = ["imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd"];
    private static readonly string[] Roots2004 = ["imscp_v1p1.xsd", "adlcp_v1p3.xsd", "adlseq_v1p3.xsd", "adlnav_v1p3.xsd", "imsss_v1p0.xsd"];

    /// <summary>The set for a <c>schemaversion</c>; null when it is none that we know.</summary>
    public static XmlSchemaSet? For(string? schemaVersion) => schemaVersion switch
    {
        "1.2" => Of("schemas/scorm12/", Roots12),
        "2004 3rd Edition" => Of("schemas/scorm2004-3/", Roots2004),
        "2004 4th Edition" => Of("schemas/scorm2004-4/", Roots2004),
        _ => null,
    };

    /// <summary>The set of the built-in schemas in a folder.</summary>
    public static XmlSchemaSet Of(string folder, string[] roots) =>
        Compiled.GetOrAdd(folder, key => new Lazy<XmlSchemaSet>(() => Compile(key, roots))).Value;

    private static XmlSchemaSet Compile(string folder, string[] roots)
    {
        var set = new XmlSchemaSet { XmlResolver = new Resolver(folder) };
        foreach (var name in roots)
        {
            using var reader = XmlReader.Create(
                new MemoryStream(Mended(folder, name), writable: false),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore },
                $"scorm:///{name}");
            set.Add(null, reader);
        }

        set.Compile();
        return set;
    }

    private static byte[] Mended(string folder, string name)
    {
        var bytes = EmbeddedFiles.Read(folder + name);
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
    private sealed class Resolver(string folder) : XmlResolver
    {
        public override Uri ResolveUri(Uri? baseUri, string? relativeUri) =>
            new($"scorm:///{Path.GetFileName(relativeUri)}");

        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
            new MemoryStream(Mended(folder, Path.GetFileName(absoluteUri.AbsolutePath)), writable: false);
    }
}
