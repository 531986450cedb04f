using System.Globalization;
using System.Xml.Linq;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Targets.Cmi5;

/// <summary>Builds cmi5.xml (cmi5 13). The order of elements is the schema's; every id hangs on the course's IRI only.</summary>
internal static class CourseStructure
{
    private const string CourseType = "http://adlnet.gov/expapi/activities/course";

    private static readonly XNamespace Cs = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    public static XDocument Build(RenderedCourse rendered)
    {
        var course = rendered.Course;
        return new XDocument(new XDeclaration("1.0", "UTF-8", null), new XElement(Cs + "courseStructure",
            new XElement(Cs + "course",
                new XAttribute("id", course.Iri),
                Text("title", course.Language, course.Title),
                Text("description", course.Language, course.Description)),
            AssignableUnit(rendered)));
    }

    private static XElement AssignableUnit(RenderedCourse rendered)
    {
        var course = rendered.Course;
        var mastery = MoveOnRule.MasteryScore(course)?.ToString("0.##", CultureInfo.InvariantCulture);
        return new XElement(Cs + "au",
            new XAttribute("id", $"{course.Iri}/units/course"),
            new XAttribute("moveOn", MoveOnRule.Of(course)),
            mastery is null ? null : new XAttribute("masteryScore", mastery),
            new XAttribute("launchMethod", "AnyWindow"),
            new XAttribute("activityType", CourseType),
            Text("title", course.Language, course.Title),
            Text("description", course.Language, course.Description),
            new XElement(Cs + "url", rendered.EntryPath));
    }

    private static XElement Text(string name, string language, string value) =>
        new(Cs + name, new XElement(Cs + "langstring", new XAttribute("lang", language), value));
}
