using CoursePackager.Packager.Updates;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Tests.Updates;

/// <summary>The same table is what the player is tested with: src/Player/test/updates.test.ts.</summary>
public sealed class CourseUpdateTests
{
    private static readonly JObject Table = JObject.Parse(File.ReadAllText(RepositoryFiles.Path("tests/shared/course-updates.json")));

    public static TheoryData<string> Cases => [.. Table["cases"]!.Select(c => c.Value<string>("name")!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_of_every_page_and_question_what_the_player_does(string name)
    {
        var update = Update(name);

        Assert.Equal(Expected(name, "questions"), update.Questions.Select(Show).Order(StringComparer.Ordinal));
        var pages = update.Pages.Where(p => p.Id != "quiz").Select(Show).Order(StringComparer.Ordinal);
        Assert.Equal(Expected(name, "pages"), pages);
        Assert.All(update.Questions.Concat(update.Pages), c => Assert.Equal(c.Verdict is Verdict.Lost or Verdict.Mixed, c.Reason.Length > 0 && c.Verdict != Verdict.Kept));
    }

    [Fact]
    public void Another_id_or_iri_loses_everything()
    {
        var old = Course(Table["old"]!);

        Assert.True(CourseUpdate.Of(old, old with { Id = "d" }, [], []).LosesProgress);
        Assert.True(CourseUpdate.Of(old, old with { Iri = "https://example.org/d" }, [], []).LosesAll);
        Assert.True(CourseUpdate.Of(old, old, ["ITEM-c"], ["ITEM-c-m"]).LosesAll);
        Assert.False(CourseUpdate.Of(old, old, ["ITEM-c"], ["ITEM-c"]).LosesProgress);
    }

    [Fact]
    public void Answers_that_changed_places_are_named_and_new_words_are_not()
    {
        var old = WithWords("""{ "a": "Yes", "b": "No" }""");

        var swapped = CourseUpdate.Of(old, WithWords("""{ "a": "No", "b": "Yes" }"""), [], []);
        var reworded = CourseUpdate.Of(old, WithWords("""{ "a": "Yes!", "b": "No!" }"""), [], []);

        Assert.Equal(Verdict.Mixed, swapped.Questions.Single(q => q.Id == "q-one").Verdict);
        Assert.All(reworded.Questions, q => Assert.Equal(Verdict.Kept, q.Verdict));
    }

    [Fact]
    public void A_changed_rule_and_new_work_are_said_in_a_sentence_each()
    {
        var update = Update("another mark, rule and number of attempts");

        Assert.Equal(2, update.Effects.Count);
        Assert.StartsWith("The pass mark changes, 70 % → 90 %: who has passed stays passed", update.Effects[0], StringComparison.Ordinal);
        Assert.Contains(Update("lessons put in and taken out").Effects, e => e.Contains("1 new lesson more", StringComparison.Ordinal));
    }

    private static CourseSnapshot WithWords(string words) =>
        Course(Table["old"]!) with { Keys = new Dictionary<string, JObject> { ["q-one"] = new() { ["words"] = JObject.Parse(words) } } };

    private static CourseUpdate Update(string name) => CourseUpdate.Of(Course(Table["old"]!), Course(Case(name)["new"]!), [], []);

    private static JToken Case(string name) => Table["cases"]!.Single(c => c.Value<string>("name") == name);

    private static CourseSnapshot Course(JToken json) => CourseSnapshot.Parse(json.ToString())!;

    private static string Show(Change change) => $"{change.Id} {change.Verdict.ToString().ToLowerInvariant()}";

    private static IEnumerable<string> Expected(string name, string what) =>
        ((JObject)Case(name)[what]!).Properties().Select(p => $"{p.Name} {p.Value}").Order(StringComparer.Ordinal);
}
