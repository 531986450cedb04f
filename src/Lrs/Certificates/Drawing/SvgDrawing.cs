using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SkiaSharp;

namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>
/// The small part of SVG that certificate templates use: svg, g, rect, line, circle, path, text, title, desc. Anything else is
/// an error, so that what people see in a browser and what the PDF shows cannot part.
/// </summary>
internal sealed class SvgDrawing
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Dictionary<string, string[]> Attributes = new(StringComparer.Ordinal)
    {
        ["svg"] = ["viewBox", "width", "height", "role", "lang", "aria-labelledby"],
        ["g"] = ["transform"],
        ["rect"] = ["x", "y", "width", "height"],
        ["line"] = ["x1", "y1", "x2", "y2"],
        ["circle"] = ["cx", "cy", "r"],
        ["path"] = ["d"],
        ["text"] = ["x", "y"],
        ["title"] = ["id"],
        ["desc"] = ["id"],
    };

    private SvgDrawing(XElement root, SKSize size)
    {
        Root = root;
        Size = size;
    }

    public XElement Root { get; }

    /// <summary>Width and height in user units, taken as PDF points.</summary>
    public SKSize Size { get; }

    /// <exception cref="FormatException">It is not an SVG of this subset; the message names the element or attribute.</exception>
    public static SvgDrawing Parse(string svg)
    {
        XElement root;
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(svg), settings);
            root = XElement.Load(reader);
        }
        catch (XmlException error)
        {
            throw new FormatException($"The certificate template does not give well-formed XML: {error.Message}", error);
        }

        foreach (var element in root.DescendantsAndSelf().Reverse())
            Check(element);
        var box = ((string?)root.Attribute("viewBox"))?.Split(' ') ?? [];
        if (root.Name != Svg + "svg" || box is not ["0", "0", _, _] || !TryRead(box[2], out var width)
            || !TryRead(box[3], out var height))
            throw new FormatException("The root must be <svg viewBox='0 0 width height'>.");
        return new SvgDrawing(root, new SKSize(width, height));
    }

    private static bool TryRead(string number, out float value) =>
        float.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    private static void Check(XElement element)
    {
        if (element.Name.Namespace != Svg || !Attributes.TryGetValue(element.Name.LocalName, out var known))
            throw new FormatException($"<{element.Name.LocalName}> is not supported in certificate templates.");
        var unknown = element.Attributes().FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration
            && !known.Contains(attribute.Name.LocalName) && !SvgStyle.Knows(attribute.Name.LocalName));
        if (unknown is not null)
            throw new FormatException(
                $"{unknown.Name.LocalName} on <{element.Name.LocalName}> is not supported in certificate templates.");
        if (element.HasElements && element.Name.LocalName is not ("svg" or "g"))
            throw new FormatException($"<{element.Name.LocalName}> cannot have elements inside in certificate templates.");
    }
}
