using System.Xml.Linq;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Targets.Metadata;

/// <summary>
/// Describes a SCORM package for catalogues, in a file beside the manifest (Learning Object Metadata, IEEE 1484.12.1): titles and
/// descriptions in every language that was built together. The manifest only names the file, so that no platform's import can stumble over it.
/// </summary>
internal static class LomMetadata
{
    public const string FileName = "metadata.xml";

    private const string Vocabulary = "LOMv1.0";
    private const string NoLanguage = "x-none";
    private const string Format = "text/html";

    private static readonly XNamespace Lom = "http://ltsc.ieee.org/xsd/LOM";
    private static readonly XNamespace Md = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";

    /// <summary>In the binding of SCORM 2004 (IEEE 1484.12.3).</summary>
    public static PackageFile ForScorm2004(RenderedCourse rendered) => File(new XElement(Lom + "lom",
        new XElement(Lom + "general",
            new XElement(Lom + "identifier", new XElement(Lom + "catalog", "URI"), new XElement(Lom + "entry", rendered.Course.Iri)),
            Texts(Lom + "title", rendered.Translations, course => course.Title, LomString),
            rendered.Editions.Select(edition => new XElement(Lom + "language", edition.Language)),
            Texts(Lom + "description", rendered.Translations, course => course.Description, LomString)),
        new XElement(Lom + "lifeCycle",
            new XElement(Lom + "version", LomString(NoLanguage, rendered.Course.Version)),
            Term(Lom, "status", "final")),
        new XElement(Lom + "metaMetadata", new XElement(Lom + "metadataSchema", Vocabulary), new XElement(Lom + "metadataSchema", "ADLv1.0")),
        new XElement(Lom + "technical", new XElement(Lom + "format", Format)),
        rendered.Course.Minutes == 0 ? null : new XElement(Lom + "educational",
            new XElement(Lom + "typicalLearningTime", new XElement(Lom + "duration", $"PT{rendered.Course.Minutes}M"))),
        new XElement(Lom + "rights",
            Term(Lom, "copyrightAndOtherRestrictions", "yes"),
            new XElement(Lom + "description", LomString(rendered.Course.Language, rendered.Course.Rights)))));

    /// <summary>In the binding of SCORM 1.2 (IMS Learning Resource Metadata 1.2).</summary>
    public static PackageFile ForScorm12(RenderedCourse rendered) => File(new XElement(Md + "lom",
        new XElement(Md + "general",
            Texts(Md + "title", rendered.Translations, course => course.Title, LangString),
            new XElement(Md + "catalogentry",
                new XElement(Md + "catalog", "URI"), new XElement(Md + "entry", LangString(NoLanguage, rendered.Course.Iri))),
            rendered.Editions.Select(edition => new XElement(Md + "language", edition.Language)),
            Texts(Md + "description", rendered.Translations, course => course.Description, LangString)),
        new XElement(Md + "lifecycle",
            new XElement(Md + "version", LangString(NoLanguage, rendered.Course.Version)),
            Term12("status", "Final")),
        new XElement(Md + "metametadata", new XElement(Md + "metadatascheme", "ADL SCORM 1.2")),
        new XElement(Md + "technical", new XElement(Md + "format", Format)),
        new XElement(Md + "rights",
            Term12("copyrightandotherrestrictions", "yes"),
            new XElement(Md + "description", LangString(rendered.Course.Language, rendered.Course.Rights)))));

    private static PackageFile File(XElement root) =>
        new(FileName, XmlText.ToUtf8(new XDocument(new XDeclaration("1.0", "UTF-8", null), root)));

    private static XElement Texts(
        XName name, IReadOnlyList<Course> courses, Func<Course, string> text, Func<string, string, XElement> langString) =>
        new(name, courses.Select(course => langString(course.Language, text(course))));

    private static XElement LomString(string language, string text) => new(Lom + "string", new XAttribute("language", language), text);

    private static XElement LangString(string language, string text) =>
        new(Md + "langstring", new XAttribute(XNamespace.Xml + "lang", language), text);

    private static XElement Term(XNamespace ns, string name, string value) =>
        new(ns + name, new XElement(ns + "source", Vocabulary), new XElement(ns + "value", value));

    private static XElement Term12(string name, string value) => new(Md + name,
        new XElement(Md + "source", LangString(NoLanguage, Vocabulary)), new XElement(Md + "value", LangString(NoLanguage, value)));
}
