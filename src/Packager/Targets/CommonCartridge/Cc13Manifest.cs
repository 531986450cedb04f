using System.Xml.Linq;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Rendering.Pages;

namespace CoursePackager.Packager.Targets.CommonCartridge;

/// <summary>Builds imsmanifest.xml of a cartridge (Common Cartridge 1.3, chapter 4). Identifiers hang on course and page ids only.</summary>
internal static class Cc13Manifest
{
    private const string Profile = "http://www.imsglobal.org/profile/cc/ccv1p3/";
    private const string QuizType = "imsqti_xmlv1p2/imscc_xmlv1p3/assessment";

    private static readonly XNamespace Cp = "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1";
    private static readonly XNamespace Lom = "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Where a quiz or test lies in the cartridge.</summary>
    public static string PathOf(Assessment quiz) => $"quizzes/{quiz.Id}.xml";

    public static XDocument Build(RenderedCourse rendered, IReadOnlyList<CoursePage> pages) => new(
        new XDeclaration("1.0", "UTF-8", null),
        new XElement(Cp + "manifest",
            new XAttribute("identifier", $"MANIFEST-{rendered.Course.Id}"),
            new XAttribute(XNamespace.Xmlns + "lomimscc", Lom.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi.NamespaceName),
            new XAttribute(Xsi + "schemaLocation", string.Join(' ',
                Cp.NamespaceName, Profile + "ccv1p3_imscp_v1p2_v1p0.xsd",
                Lom.NamespaceName, Profile + "LOM/ccv1p3_lommanifest_v1p0.xsd")),
            Metadata(rendered.Course),
            Organization(rendered.Course, pages),
            Resources(rendered, pages)));

    private static XElement Metadata(Course course) => new(Cp + "metadata",
        new XElement(Cp + "schema", "IMS Common Cartridge"),
        new XElement(Cp + "schemaversion", "1.3.0"),
        new XElement(Lom + "lom",
            new XElement(Lom + "general",
                Text("title", course.Language, course.Title),
                new XElement(Lom + "language", course.Language),
                Text("description", course.Language, course.Description)),
            new XElement(Lom + "rights",
                new XElement(Lom + "copyrightAndOtherRestrictions", new XElement(Lom + "value", "yes")),
                Text("description", course.Language, course.Rights))));

    private static XElement Text(string name, string language, string value) =>
        new(Lom + name, new XElement(Lom + "string", new XAttribute("language", language), value));

    private static XElement Organization(Course course, IReadOnlyList<CoursePage> pages)
    {
        var root = new XElement(Cp + "item",
            new XAttribute("identifier", $"ROOT-{course.Id}"),
            pages.Where(p => p.Kind == PageKind.Overview).Select(PageItem),
            course.Modules.Select(module => ModuleItem(module, pages.Where(p => p.Module == module))),
            pages.Where(p => p.Module is null && p.Kind != PageKind.Overview).Select(PageItem));
        return new XElement(Cp + "organizations",
            new XElement(Cp + "organization",
                new XAttribute("identifier", $"ORG-{course.Id}"), new XAttribute("structure", "rooted-hierarchy"), root));
    }

    private static XElement ModuleItem(CourseModule module, IEnumerable<CoursePage> pages) => new(Cp + "item",
        new XAttribute("identifier", $"MODULE-{module.Id}"), new XElement(Cp + "title", module.Title), pages.Select(PageItem));

    private static XElement PageItem(CoursePage page) => new(Cp + "item",
        new XAttribute("identifier", $"ITEM-{page.Id}"), new XAttribute("identifierref", $"RES-{page.Id}"), new XElement(Cp + "title", page.Title));

    private static XElement Resources(RenderedCourse rendered, IEnumerable<CoursePage> pages) => new(Cp + "resources",
        pages.Select(page => page.Assessment is { } quiz
            ? Resource($"RES-{page.Id}", QuizType, null, PathOf(quiz))
            : Resource($"RES-{page.Id}", "webcontent", page.FileName, page.FileName)),
        ManifestText.SortedPaths(rendered.SharedFiles).Select(path => Resource($"FILE-{IdOf(path)}", "webcontent", path, path)));

    private static XElement Resource(string id, string type, string? href, string path) => new(Cp + "resource",
        new XAttribute("identifier", id),
        new XAttribute("type", type),
        href is null ? null : new XAttribute("href", href),
        File(path));

    private static string IdOf(string path) => path.Replace('/', '-');

    private static XElement File(string path) => new(Cp + "file", new XAttribute("href", path));
}
