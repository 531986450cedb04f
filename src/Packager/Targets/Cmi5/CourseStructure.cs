using System.Globalization;
using System.Xml.Linq;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Targets.Cmi5;

/// <summary>Builds cmi5.xml (cmi5 13). The order of elements is the schema's; every id hangs on the course's IRI and the ids in it only.</summary>
internal static class CourseStructure
{
    private const string Activities = "http://adlnet.gov/expapi/activities/";

    private static readonly XNamespace Cs = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    public static XDocument Build(RenderedCourse rendered)
    {
        var rule = new MoveOnRule(rendered.Course);
        return new XDocument(new XDeclaration("1.0", "UTF-8", null), new XElement(Cs + "courseStructure",
            new XElement(Cs + "course", new XAttribute("id", rendered.Course.Iri), Texts(rendered.Editions)),
            rendered.Units.Select(unit => IsModule(unit) ? Block(unit, rule) : AssignableUnit(unit, unit.Id is null ? rendered.Editions : [unit.Course], rule))));
    }

    private static bool IsModule(RenderedUnit unit) => unit.Id is not null && unit.Course.FinalTest is null;

    private static XElement Block(RenderedUnit unit, MoveOnRule rule) => new(Cs + "block",
        new XAttribute("id", $"{unit.Course.Iri}/modules/{unit.Id}"),
        Texts([unit.Course]),
        AssignableUnit(unit, [unit.Course], rule));

    private static XElement AssignableUnit(RenderedUnit unit, IReadOnlyList<Course> editions, MoveOnRule rule)
    {
        var mastery = rule.MasteryScore(unit)?.ToString("0.##", CultureInfo.InvariantCulture);
        return new XElement(Cs + "au",
            new XAttribute("id", $"{unit.Course.Iri}/units/{unit.Id ?? "course"}"),
            new XAttribute("moveOn", rule.Of(unit)),
            mastery is null ? null : new XAttribute("masteryScore", mastery),
            new XAttribute("launchMethod", "AnyWindow"),
            new XAttribute("activityType", Activities + TypeOf(unit)),
            Texts(editions),
            new XElement(Cs + "url", unit.EntryPath));
    }

    private static string TypeOf(RenderedUnit unit) => unit.Id is null ? "course" : IsModule(unit) ? "module" : "assessment";

    private static IEnumerable<XElement> Texts(IReadOnlyList<Course> editions) =>
    [
        Text("title", editions, course => course.Title),
        Text("description", editions, course => course.Description),
    ];

    private static XElement Text(string name, IReadOnlyList<Course> editions, Func<Course, string> value) =>
        new(Cs + name, editions.Select(course =>
            new XElement(Cs + "langstring", new XAttribute("lang", course.Language), value(course))));
}
