using System.Text;
using CoursePackager.Packager.Rendering.Questions;
using CoursePackager.Packager.Rendering.State;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Packaging.Verification.Own;

/// <summary>course.json of a package that coursepack made (docs/contracts.md). Its values are hostile all the same.</summary>
internal static class OwnCourse
{
    public const string FileName = "course.json";
    public const string Format = "coursepackager/1";

    private const int MostParts = 10_000;

    /// <summary>The object; null in packages of others.</summary>
    public static JObject? Read(Package package)
    {
        if (package.Read(FileName) is not { } bytes) return null;
        try
        {
            using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(bytes))) { MaxDepth = 32, DateParseHandling = DateParseHandling.None };
            return JToken.ReadFrom(reader) is JObject course && Text(course, "format") == Format ? course : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Most characters of saved state, by the same sums as in a build.</summary>
    public static int StateCharacters(JObject course)
    {
        var pages = Objects(course, "pages").ToList();
        var assessments = pages.Where(p => Text(p, "kind") is "quiz" or "test").Select(Assessment).ToList();
        var recordings = pages.Sum(p => (p["videos"] as JArray)?.Count ?? 0);
        return StateBudget.Of(pages.Count(p => Text(p, "kind") == "lesson"), assessments, recordings).MaximumCharacters;
    }

    private static StateAssessment Assessment(JObject page) => new(
        Text(page, "kind") == "test", Number(page, "attempts", 0), Number(page, "draw", 0) is > 0 and var draw ? draw : null,
        [.. Objects(page, "questions").Select(q => new StateQuestion(Text(q, "id") ?? "", Facts(q)))]);

    private static QuestionFacts Facts(JObject question)
    {
        var keys = Text(question, "keys") ?? "";
        return new(Text(question, "type") ?? "", keys[..Math.Min(keys.Length, MostParts)], Number(question, "targets", 0), Number(question, "parts", 1));
    }

    private static IEnumerable<JObject> Objects(JObject parent, string name) => (parent[name] as JArray)?.OfType<JObject>() ?? [];

    private static string? Text(JObject parent, string name) => (parent[name] as JValue)?.Value as string;

    private static int Number(JObject parent, string name, int absent) =>
        (parent[name] as JValue)?.Value is long number ? (int)Math.Clamp(number, 0, MostParts) : absent;
}
