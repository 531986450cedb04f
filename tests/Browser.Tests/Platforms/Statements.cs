using CoursePackager.Packager.Model;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Browser.Tests.Platforms;

/// <summary>What statements say of a learner's course, read without its sources.</summary>
internal static class Statements
{
    public static Outcome OutcomeOf(IReadOnlyList<JObject> statements, string course, IEnumerable<string> courseActivities)
    {
        var own = statements.Where(s => courseActivities.Contains((string)s["object"]!["id"]!)).ToList();
        var passed = own.FirstOrDefault(s => VerbOf(s) == "passed");
        return new Outcome(
            own.Any(s => VerbOf(s) == "completed"), passed is not null, (decimal?)passed?["result"]?["score"]?["scaled"] ?? 0,
            [.. statements.Where(s => VerbOf(s) == "answered").Select(s => AnswerOf(s, course))]);
    }

    public static string VerbOf(JObject statement) => ((string)statement["verb"]!["id"]!).Split('/')[^1];

    private static GivenAnswer AnswerOf(JObject statement, string course)
    {
        var definition = statement["object"]!["definition"]!;
        Assert.NotEmpty((string)definition["description"]!["en"]!);
        var words = new[] { "choices", "source", "target" }.SelectMany(list => definition[list]?.AsEnumerable() ?? [])
            .ToDictionary(c => (string)c["id"]!, c => (string)c["description"]!["en"]!);
        return new GivenAnswer(
            ((string)statement["object"]!["id"]!)[$"{course}/questions/".Length..],
            Words.Of((string)statement["result"]!["response"]!, words, "[,]", "[.]"),
            (bool)statement["result"]!["success"]!);
    }

    public static IEnumerable<Question> AllQuestions(this Course course) =>
        course.Modules.SelectMany(m => m.Quiz?.Questions ?? []).Concat(course.FinalTest?.Questions ?? []);
}
