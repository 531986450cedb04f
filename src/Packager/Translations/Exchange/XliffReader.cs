using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Translations.Exchange;

/// <summary>Reads XLIFF 2.0 and 2.1. DTDs and entities are refused; nothing outside the file is read.</summary>
internal sealed class XliffReader(SourceFile file, DiagnosticBag bag)
{
    private const int MostNested = 64;

    private static readonly XNamespace Xliff = XliffWriter.Namespace;
    private static readonly string[] Finished = ["translated", "reviewed", "final"];

    /// <summary>Null when the file cannot be read (reported).</summary>
    public ExchangeDocument? Read()
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(file.Text), settings);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
            if (root.Name != Xliff + "xliff") return Refuse(SpanOf(root), "This is not an XLIFF 2 file.");
            return new ExchangeDocument(
                (string?)root.Attribute("srcLang") ?? "", (string?)root.Attribute("trgLang") ?? "",
                [.. root.Elements(Xliff + "file").SelectMany(ReadFile)]);
        }
        catch (XmlException e)
        {
            // A refused DTD comes without its place.
            var at = e.LineNumber > 0 ? file.OffsetOf(e.LineNumber, e.LinePosition)
                : Math.Max(0, file.Text.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase));
            return Refuse(new SourceSpan(file, at, 1), "The file is not XML that can be read: " + e.Message);
        }
    }

    private IEnumerable<TranslationUnit> ReadFile(XElement element)
    {
        var original = ((string?)element.Attribute("original") ?? "").Split('/', 2);
        foreach (var unit in element.Descendants(Xliff + "unit"))
            if (ReadUnit(unit, original[0], original.Length > 1 ? original[1] : "") is { } read) yield return read;
    }

    private TranslationUnit? ReadUnit(XElement unit, string course, string path)
    {
        var data = unit.Elements(Xliff + "originalData").Elements(Xliff + "data").Where(d => d.Attribute("id") is not null)
            .GroupBy(d => (string)d.Attribute("id")!).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
        XElement[] parts = [.. unit.Elements().Where(e => e.Name == Xliff + "segment" || e.Name == Xliff + "ignorable")];
        XElement[] segments = [.. parts.Where(p => p.Name == Xliff + "segment")];
        var source = new StringBuilder();
        var target = new StringBuilder();
        var isWhole = parts.All(p => Append(source, p.Element(Xliff + "source"), data, 0)
            && Append(target, p.Element(Xliff + "target") ?? (p.Name == Xliff + "ignorable" ? p.Element(Xliff + "source") : null), data, 0));
        if (!isWhole) return null;
        var isTranslated = segments.Length > 0 && segments.All(s => s.Element(Xliff + "target") is { } t && !t.IsEmpty);
        return new TranslationUnit(
            course, path, (string?)unit.Attribute("id") ?? "", source.ToString(), isTranslated ? target.ToString() : "",
            segments.All(s => Finished.Contains((string?)s.Attribute("state"), StringComparer.Ordinal)),
            CountsWhenChanged: true, SpanOf(unit.Descendants(Xliff + "target").FirstOrDefault() ?? unit));
    }

    private bool Append(StringBuilder text, XElement? element, Dictionary<string, string> data, int depth)
    {
        if (element is null) return true;
        if (depth > MostNested) return Lost(element, "Inline codes are nested too deeply.");
        foreach (var node in element.Nodes())
        {
            if (node is XText words) text.Append(words.Value);
            else if (node is XElement code && !AppendCode(text, code, data, depth)) return false;
        }

        return true;
    }

    private bool AppendCode(StringBuilder text, XElement code, Dictionary<string, string> data, int depth)
    {
        switch (code.Name.LocalName)
        {
            case "pc":
                return AppendData("dataRefStart") && Append(text, code, data, depth + 1) && AppendData("dataRefEnd");
            case "ph" or "sc" or "ec":
                return AppendData("dataRef");
            case "cp":
                return AppendCharacter(text, code);
            default:
                return Append(text, code, data, depth + 1); // mrk: a remark of a tool
        }

        bool AppendData(string attribute)
        {
            if (data.TryGetValue((string?)code.Attribute(attribute) ?? "", out var found))
            {
                text.Append(found);
                return true;
            }

            return Lost(code, $"<{code.Name.LocalName}> has no original data.");
        }
    }

    private bool AppendCharacter(StringBuilder text, XElement code)
    {
        if (!ushort.TryParse((string?)code.Attribute("hex"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number))
            return Lost(code, "<cp> has no character number.");
        text.Append((char)number);
        return true;
    }

    private bool Lost(XElement at, string message)
    {
        bag.Report<TranslationMarkupLost>(SpanOf(at), message, "Copy the inline codes of the source into the translation.");
        return false;
    }

    private ExchangeDocument? Refuse(SourceSpan span, string message)
    {
        bag.Report<ExchangeFileUnreadable>(
            span, message, "Give a file that 'coursepack i18n export' wrote and a translation tool saved as XLIFF 2.");
        return null;
    }

    private SourceSpan SpanOf(XElement element)
    {
        IXmlLineInfo place = element;
        var start = Math.Max(0, file.OffsetOf(place.LineNumber, place.LinePosition) - 1); // the place is that of the name
        var line = file.LineOf(start);
        return new SourceSpan(file, start, Math.Max(1, file.OffsetOf(line, 1) + file.LineText(line).Length - start));
    }
}
