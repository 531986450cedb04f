using System.Xml;
using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Packaging.Verification.Xml;

/// <summary>Parses XML of a package without document types, entities or network.</summary>
internal static class XmlLoader
{
    private const int MostDepth = 200;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>The file; null when it is not well-formed, which is then among the findings.</summary>
    public static XmlFile? Load(string path, byte[] bytes, Findings findings)
    {
        if (XmlDecoder.Decode(bytes, out var encoding) is not { } text)
        {
            findings.Add<XmlEncoding>(new Finding(new SourceSpan(new SourceFile(path), 0, 0), $"the characters cannot be read as {encoding}"));
            return null;
        }

        var file = new SourceFile(path, text);
        try
        {
            if (Scan(file, findings) is { } finding)
            {
                findings.Add<NotWellFormed>(finding);
                return null;
            }

            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return new XmlFile(file, XDocument.Load(reader, LoadOptions.SetLineInfo));
        }
        catch (XmlException fault)
        {
            findings.Add<NotWellFormed>(new Finding(Place(file, fault.LineNumber, fault.LinePosition), $"is not well-formed XML: {Sentence(fault)}"));
            return null;
        }
    }

    /// <summary>Looks for what would hurt later, before a tree is built.</summary>
    private static Finding? Scan(SourceFile file, Findings findings)
    {
        using var reader = XmlReader.Create(new StringReader(file.Text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = 1_000_000 });
        var place = (IXmlLineInfo)reader;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.DocumentType)
                findings.Add<DocumentType>(new Finding(Place(file, place.LineNumber, place.LinePosition), "has a document type declaration", "Leave it out: entities are a way to attack readers, and many refuse the file."));
            if (reader.Depth > MostDepth) return new Finding(Place(file, place.LineNumber, place.LinePosition), $"elements are nested more than {MostDepth} deep");
        }

        return null;
    }

    private static SourceSpan Place(SourceFile file, int line, int column) => new(file, file.OffsetOf(line, column), 1);

    // "… Line 3, position 5." is said by the place already.
    private static string Sentence(XmlException fault) =>
        fault.Message.IndexOf(" Line ", StringComparison.Ordinal) is var at and > 0 ? fault.Message[..at].TrimEnd('.') : fault.Message.TrimEnd('.');
}
