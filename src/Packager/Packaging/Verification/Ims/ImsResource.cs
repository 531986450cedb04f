using System.Xml.Linq;

namespace CoursePackager.Packager.Packaging.Verification.Ims;

/// <summary>A resource of a manifest.</summary>
internal sealed class ImsResource
{
    public ImsResource(XElement element, XNamespace ns)
    {
        Element = element;
        Href = element.Attribute("href");
        Base = string.Concat(element.AncestorsAndSelf().Reverse().Select(BaseOf));
        Files = [.. element.Elements(ns + "file")];
        Dependencies = [.. element.Elements(ns + "dependency")];
    }

    public XElement Element { get; }

    /// <summary>Without white space around, which means nothing in an xs:ID.</summary>
    public string? Identifier => ((string?)Element.Attribute("identifier"))?.Trim();

    public string Type => (string?)Element.Attribute("type") ?? "";

    /// <summary>What is launched; null for resources that are only used by others.</summary>
    public XAttribute? Href { get; }

    /// <summary>Folder that hrefs are relative to: every xml:base around, one after the other.</summary>
    public string Base { get; }

    public IReadOnlyList<XElement> Files { get; }

    public IReadOnlyList<XElement> Dependencies { get; }

    private static string BaseOf(XElement element) =>
        (string?)element.Attribute(XNamespace.Xml + "base") is { Length: > 0 } given ? given.TrimEnd('/') + "/" : "";
}
