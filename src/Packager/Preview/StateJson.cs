using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Writers;
using CoursePackager.Packager.Rendering.State;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Preview;

/// <summary>What the preview page is told of the courses.</summary>
internal static class StateJson
{
    public static string Of(PreviewState state) => new JObject
    {
        ["fault"] = state.Fault,
        ["courses"] = new JArray(state.Courses.Select(Course)),
    }.ToString(Formatting.None);

    private static JObject Course(PreviewCourse course) => new()
    {
        ["key"] = course.Key,
        ["folder"] = course.Folder,
        ["id"] = course.Good?.Id,
        ["iri"] = course.Good?.Iri,
        ["language"] = course.Good?.Language,
        ["title"] = course.Good?.Title,
        ["version"] = course.Good is null ? null : course.Version.ToString(),
        ["stateMaximum"] = course.Good is null ? null : StateBudget.Of(course.Good).MaximumCharacters,
        ["questions"] = course.Good is null ? new JObject() : AnswerTexts.Of(course.Good),
        ["problems"] = new JArray(course.Problems.Select(Problem)),
    };

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
