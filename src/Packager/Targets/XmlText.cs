using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CoursePackager.Packager.Targets;

/// <summary>Writes manifests: UTF-8 without byte order mark, raw characters (Moodle damages numeric references), LF, two-space indent.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Replace,
    };

    public static byte[] ToUtf8(XDocument document)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, Settings))
            document.Save(writer);
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
