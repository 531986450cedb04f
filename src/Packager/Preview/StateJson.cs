using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Writers;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Rendering.State;
using CoursePackager.Packager.Targets.Cmi5;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Preview;

/// <summary>What the preview page is told of the courses.</summary>
internal static class StateJson
{
    public static string Of(PreviewState state, Workspace workspace) => new JObject
    {
        ["fault"] = state.Fault,
        ["courses"] = new JArray(state.Courses.Select(c => Course(c, workspace))),
    }.ToString(Formatting.None);

    private static JObject Course(PreviewCourse course, Workspace workspace) => new(workspace.Once("facts", course, () => Facts(course, workspace)))
    {
        ["key"] = course.Key,
        ["folder"] = course.Folder,
        ["problems"] = new JArray(course.Problems.Select(Problem)),
    };

    /// <summary>What hangs on the version that is shown.</summary>
    private static JObject Facts(PreviewCourse shown, Workspace workspace)
    {
        var version = shown.Good is null ? null : shown.Version.ToString();
        var facts = new JObject { ["version"] = version, ["languages"] = new JArray(shown.Editions.Select(e => e.Language)) };
        if (shown.Good is not { } course) return facts;
        facts.Merge(new JObject
        {
            ["id"] = course.Id, ["iri"] = course.Iri, ["language"] = course.Language, ["title"] = course.Title,
            ["stateMaximum"] = StateBudget.Of(course).MaximumCharacters,
            ["questions"] = AnswerTexts.Of(course),
            ["whole"] = Unit(null, course, course),
            ["parts"] = workspace.Shape == PreviewShape.Modules
                ? new JArray(CourseUnits.Of(course).Select(unit => Unit(unit.Id, unit.Part, course)))
                : new JArray(),
        });
        facts.Merge(PageHashes.Of(shown.Editions));
        return facts;
    }

    /// <summary>As cmi5.xml has it; other platforms use the address and the title.</summary>
    private static JObject Unit(string? id, Course part, Course course)
    {
        var unit = new RenderedUnit(id, part, id is null ? "index.html" : $"units/{id}/index.html", []);
        var rule = new MoveOnRule(course);
        return new JObject
        {
            ["id"] = id ?? "course", ["title"] = part.Title, ["entry"] = unit.EntryPath, ["moveOn"] = rule.Of(unit).ToString(),
            ["masteryScore"] = rule.MasteryScore(unit),
        };
    }

    private static JObject Problem(Diagnostic problem)
    {
        var json = new JObject
        {
            ["code"] = problem.Code,
            ["severity"] = RuleDocumentation.Word(problem.Severity),
            ["message"] = problem.Message,
            ["help"] = problem.Help,
        };
        if (problem.Span is not { } span) return json;
        var excerpt = SourceExcerpt.Of(span);
        json["file"] = span.File.Path;
        json["line"] = span.Line;
        json["column"] = span.Column;
        json["text"] = excerpt.Text;
        json["mark"] = excerpt.Underline;
        return json;
    }
}
