using System.Xml.Linq;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Targets.Xapi;

/// <summary>Builds tincan.xml. The course comes first: Moodle's launcher takes the first activity, whatever follows.</summary>
internal static class TincanXml
{
    private const string CourseType = "http://adlnet.gov/expapi/activities/course";
    private const string LessonType = "http://adlnet.gov/expapi/activities/lesson";
    private const string AssessmentType = "http://adlnet.gov/expapi/activities/assessment";

    private static readonly XNamespace Tc = "http://projecttincan.com/tincan.xsd";

    public static XDocument Build(RenderedCourse rendered)
    {
        var course = rendered.Course;
        var editions = rendered.Editions;
        return new XDocument(new XDeclaration("1.0", "UTF-8", null), new XElement(Tc + "tincan",
            new XElement(Tc + "activities",
                new XElement(Tc + "activity",
                    new XAttribute("id", course.Iri),
                    new XAttribute("type", CourseType),
                    editions.Select(e => Text("name", e.Language, e.Title)),
                    editions.Select(e => Text("description", e.Language, e.Description)),
                    editions.Select(e => Text("launch", e.Language, rendered.EntryPath))),
                course.Lessons.Select(l => Page(course, l.Id, LessonType,
                    editions.Select(e => Text("name", e.Language, e.Lessons.Single(x => x.Id == l.Id).Title)))),
                course.Assessments.Select(a => Page(course, a.Id, AssessmentType,
                    editions.Select(e => Text("name", e.Language, e.Assessments.Single(x => x.Id == a.Id).Title)))))));
    }

    private static XElement Page(Course course, string id, string type, IEnumerable<XElement> names) => new(Tc + "activity",
        new XAttribute("id", $"{course.Iri}/pages/{id}"),
        new XAttribute("type", type),
        names);

    private static XElement Text(string name, string language, string value) =>
        new(Tc + name, new XAttribute("lang", language), value);
}
