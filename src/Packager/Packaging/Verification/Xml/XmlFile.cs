using System.Xml;
using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Packaging.Verification.Xml;

/// <summary>A well-formed XML file of a package, with places.</summary>
internal sealed class XmlFile(SourceFile file, XDocument document)
{
    public SourceFile File { get; } = file;

    public XDocument Document { get; } = document;

    public XElement Root => Document.Root!;

    /// <summary>The place of an element's or attribute's name.</summary>
    public SourceSpan At(XObject node)
    {
        var length = node switch { XElement e => e.Name.LocalName.Length, XAttribute a => a.Name.LocalName.Length, _ => 1 };
        return node is IXmlLineInfo info && info.HasLineInfo() ? At(info.LineNumber, info.LinePosition, length) : At(1, 1, 1);
    }

    /// <summary>The place of a line and column, both from 1.</summary>
    public SourceSpan At(int line, int column, int length) => new(File, File.OffsetOf(line, column), length);
}
