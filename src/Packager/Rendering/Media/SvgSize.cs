using System.Globalization;
using System.Xml;

namespace CoursePackager.Packager.Rendering.Media;

/// <summary>Size of an SVG from its root element: width and height in pixels, or else the view box.</summary>
internal static class SvgSize
{
    public static ImageSize? Read(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf("<svg"u8) < 0) return null;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        try
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, settings);
            return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "svg" ? OfRoot(reader) : null;
        }
        catch (XmlException)
        {
            return null; // Checks say that the file is broken; here it only has no known size.
        }
    }

    private static ImageSize? OfRoot(XmlReader root)
    {
        if (Pixels(root.GetAttribute("width")) is { } width && Pixels(root.GetAttribute("height")) is { } height)
            return ImageSize.Of(width, height);
        var box = (root.GetAttribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return box.Length == 4 && Pixels(box[2]) is { } w && Pixels(box[3]) is { } h ? ImageSize.Of(w, h) : null;
    }

    private static int? Pixels(string? length)
    {
        if (length is null) return null;
        var number = length.EndsWith("px", StringComparison.Ordinal) ? length[..^2] : length;
        var isNumber = double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        return isNumber && value is > 0 and < 100_000 ? (int)Math.Round(value) : null;
    }
}
