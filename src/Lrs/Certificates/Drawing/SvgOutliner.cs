using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>
/// Turns the text of a drawing into outlines, so that every browser shows the fonts of the PDF without having them. The words
/// stay in title and desc for those who listen.
/// </summary>
internal static class SvgOutliner
{
    private static readonly string[] TextAttributes = ["x", "y", "font-family", "font-weight", "font-size", "text-anchor"];

    public static string ToSvg(SvgDrawing drawing)
    {
        var root = new XElement(drawing.Root);
        Outline(root, SvgStyle.Default);
        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static void Outline(XElement element, SvgStyle inherited)
    {
        var style = inherited.For(element);
        if (element.Name.LocalName == "text")
        {
            element.ReplaceWith(ToOutlines(element, style));
            return;
        }

        foreach (var child in element.Elements().ToList())
            Outline(child, style);
        element.Attributes().Where(attribute => TextAttributes.Skip(2).Contains(attribute.Name.LocalName)).Remove();
    }

    private static XElement ToOutlines(XElement text, SvgStyle style)
    {
        var (line, x, y) = SvgText.Place(text, style);
        using var path = line.ToPath(x, y);
        var kept = text.Attributes().Where(attribute => !TextAttributes.Contains(attribute.Name.LocalName));
        return new XElement(SvgDrawing.Svg + "path", kept, new XAttribute("d", Shorten(path.ToSvgPathData())));
    }

    /// <summary>Two decimals are finer than any screen or printer shows, and halve the file.</summary>
    private static string Shorten(string data)
    {
        var result = new StringBuilder(data.Length);
        for (var i = 0; i < data.Length;)
        {
            var end = i;
            while (end < data.Length && (char.IsAsciiDigit(data[end]) || data[end] is '.' or '-' or 'e' or 'E'))
                end++;
            if (end == i)
                result.Append(data[end++]);
            else
                result.Append(CultureInfo.InvariantCulture, $"{double.Parse(data.AsSpan(i, end - i), CultureInfo.InvariantCulture):0.##}");
            i = end;
        }

        return result.ToString();
    }
}
