using System.Xml;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Reading.Media;

/// <summary>Finds what an SVG may not have: scripts, event attributes, embedded HTML, document types, outside
/// references.</summary>
internal static class SvgSafety
{
    private const string SvgNamespace = "http://www.w3.org/2000/svg";

    private static readonly string[] ForbiddenElements =
        ["script", "foreignObject", "iframe", "embed", "object", "handler", "audio", "video"];

    /// <summary>Reports every finding at its place in the file.</summary>
    public static void Check(SourceFile file, DiagnosticBag bag)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(new StringReader(file.Text), settings);
            var line = (IXmlLineInfo)reader;
            var isFirst = true;
            while (reader.Read())
            {
                var span = new SourceSpan(
                    file, file.OffsetOf(line.LineNumber, line.LinePosition), Math.Max(1, reader.LocalName.Length));
                if (isFirst && reader.NodeType == XmlNodeType.Element)
                {
                    isFirst = false;
                    if (reader.LocalName != "svg" || reader.NamespaceURI != SvgNamespace)
                        Report(
                            bag, span, "The file is not an SVG picture.",
                            $"Its first element must be <svg xmlns=\"{SvgNamespace}\">.");
                }

                CheckNode(reader, file, span, bag);
            }
        }
        catch (XmlException e)
        {
            var span = new SourceSpan(file, file.OffsetOf(e.LineNumber, e.LinePosition), 1);
            Report(
                bag, span, "The SVG cannot be parsed: " + e.Message,
                "Remove a <!DOCTYPE …> line; check that every tag is closed.");
        }
    }

    private static void CheckNode(XmlReader reader, SourceFile file, SourceSpan span, DiagnosticBag bag)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.ProcessingInstruction:
                Report(bag, span, $"The processing instruction '{reader.Name}' is not allowed in an SVG.", "Remove it.");
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA when RefersOutside(reader.Value):
                Report(
                    bag, span, "A text in the SVG refers to something outside the file.",
                    "Remove @import and url(…) with an address.");
                break;
            case XmlNodeType.Element:
                CheckElement(reader, file, span, bag);
                break;
        }
    }

    private static void CheckElement(XmlReader reader, SourceFile file, SourceSpan span, DiagnosticBag bag)
    {
        if (ForbiddenElements.Contains(reader.LocalName, StringComparer.OrdinalIgnoreCase))
            Report(bag, span, $"The element '{reader.LocalName}' is not allowed in an SVG.", "Remove it.");

        var line = (IXmlLineInfo)reader;
        while (reader.MoveToNextAttribute())
        {
            var place = new SourceSpan(file, file.OffsetOf(line.LineNumber, line.LinePosition), reader.Name.Length);
            if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                Report(bag, place, $"The event attribute '{reader.LocalName}' is not allowed in an SVG.", "Remove it.");
            else if (reader.LocalName == "attributeName" && IsActive(reader.Value))
                Report(bag, place, $"An animation may not change '{reader.Value}'.", "Remove the animation.");
            else if (reader.LocalName is "href" or "src" && !IsInside(reader.Value))
                Report(
                    bag, place, $"'{Shorten(reader.Value)}' is outside the SVG.",
                    "Refer only to parts of the same file (#id) or embed the picture as data.");
            else if (reader.Prefix != "xmlns" && reader.Name != "xmlns" && RefersOutside(reader.Value))
                Report(
                    bag, place, $"'{reader.Name}' refers to something outside the SVG.",
                    "Refer only to parts of the same file: url(#id).");
        }

        reader.MoveToElement();
    }

    private static bool IsActive(string attribute) =>
        attribute.EndsWith("href", StringComparison.OrdinalIgnoreCase) || attribute.StartsWith(
            "on", StringComparison.OrdinalIgnoreCase);

    private static bool IsInside(string reference)
    {
        var text = reference.Trim();
        return text.StartsWith('#')
            || text.StartsWith("data:image/png", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("data:image/jpeg", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("data:image/webp", StringComparison.OrdinalIgnoreCase);
    }

    // CSS: url(…) with anything but a fragment, and @import.
    private static bool RefersOutside(string text)
    {
        if (text.Contains("@import", StringComparison.OrdinalIgnoreCase)
            || text.Contains("javascript:", StringComparison.OrdinalIgnoreCase))
            return true;
        for (var i = text.IndexOf("url(", StringComparison.OrdinalIgnoreCase); i >= 0;
             i = text.IndexOf("url(", i + 4, StringComparison.OrdinalIgnoreCase))
        {
            var inside = text.AsSpan(i + 4).TrimStart().TrimStart("'\"");
            if (inside.Length == 0 || inside[0] != '#') return true;
        }

        return false;
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static void Report(DiagnosticBag bag, SourceSpan span, string message, string help) =>
        bag.Report<UnsafeSvg>(span, message, help);
}
