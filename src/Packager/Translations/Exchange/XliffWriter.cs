using System.Globalization;
using System.Text;
using System.Xml;

namespace CoursePackager.Packager.Translations.Exchange;

/// <summary>Writes XLIFF 2.1 (OASIS, core). Markup is inline codes: <c>pc</c> for pairs, <c>ph</c> for what stands alone, with the
/// characters of the source as original data.</summary>
internal static class XliffWriter
{
    public const string Namespace = "urn:oasis:names:tc:xliff:document:2.0";

    private const string StaleMark = "coursepackager:stale";

    /// <param name="all">Translations into one language from one source language.</param>
    public static string Write(IReadOnlyList<TranslationStatus> all)
    {
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("xliff", Namespace);
            xml.WriteAttributeString("version", "2.1");
            xml.WriteAttributeString("srcLang", all[0].Source.Language);
            xml.WriteAttributeString("trgLang", all[0].Language);
            var number = 0;
            foreach (var status in all)
                foreach (var file in status.Files.Where(f => f.Pairs.Any(p => p.Source is { HasWords: true })))
                    WriteFile(xml, status, file, $"f{++number}");
            xml.WriteEndElement();
        }

        return text + "\n";
    }

    private static void WriteFile(XmlWriter xml, TranslationStatus status, TranslatedFile file, string id)
    {
        xml.WriteStartElement("file", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("original", $"{status.CourseId}/{file.Path}");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        foreach (var pair in file.Pairs.Where(p => p.Source is { HasWords: true })) WriteUnit(xml, file, pair);
        xml.WriteEndElement();
    }

    private static void WriteUnit(XmlWriter xml, TranslatedFile file, SegmentPair pair)
    {
        var source = InlineCodes.Of(pair.Source!.Text);
        var target = pair.State is SegmentState.Missing or SegmentState.Untranslated ? null : InlineCodes.Of(pair.Target!.Text);
        string[] data = [.. source.Concat(target ?? []).Where(c => c.Kind != InlineCodeKind.Text).Select(c => c.Data).Distinct()];
        xml.WriteStartElement("unit", Namespace);
        xml.WriteAttributeString("id", pair.Id);
        WriteNotes(xml, file, pair);
        if (data.Length > 0) WriteData(xml, data);
        xml.WriteStartElement("segment", Namespace);
        xml.WriteAttributeString("state", pair.State == SegmentState.Current ? "final" : "initial");
        if (pair.State == SegmentState.Stale) xml.WriteAttributeString("subState", StaleMark);
        WriteText(xml, "source", source, source, data);
        if (target is not null) WriteText(xml, "target", target, source, data);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteNotes(XmlWriter xml, TranslatedFile file, SegmentPair pair)
    {
        xml.WriteStartElement("notes", Namespace);
        xml.WriteStartElement("note", Namespace);
        xml.WriteAttributeString("category", "location");
        xml.WriteString(string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{file.Source!.SpanOf(pair.Source!).Line}"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, string[] data)
    {
        xml.WriteStartElement("originalData", Namespace);
        for (var i = 0; i < data.Length; i++)
        {
            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("id", $"d{i + 1}");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(data[i]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteText(
        XmlWriter xml, string name, IReadOnlyList<InlineCode> parts, IReadOnlyList<InlineCode> source, string[] data)
    {
        var ids = new CodeIds(source, parts);
        xml.WriteStartElement(name, Namespace);
        xml.WriteString(""); // text first: then the writer adds no white space of its own
        for (var i = 0; i < parts.Count; i++)
        {
            switch (parts[i].Kind)
            {
                case InlineCodeKind.Text:
                    xml.WriteString(parts[i].Data);
                    break;
                case InlineCodeKind.Close:
                    xml.WriteEndElement();
                    break;
                default:
                    WriteCode(xml, parts, i, ids.Of(i), data);
                    break;
            }
        }

        xml.WriteEndElement();
    }

    private static void WriteCode(XmlWriter xml, IReadOnlyList<InlineCode> parts, int index, string id, string[] data)
    {
        var isPair = parts[index].Kind == InlineCodeKind.Open;
        xml.WriteStartElement(isPair ? "pc" : "ph", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString(isPair ? "dataRefStart" : "dataRef", Reference(parts[index].Data));
        if (isPair) xml.WriteAttributeString("dataRefEnd", Reference(parts[CodeIds.EndOf(parts, index)].Data));
        else xml.WriteEndElement();

        string Reference(string text) => $"d{Array.IndexOf(data, text) + 1}";
    }

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
