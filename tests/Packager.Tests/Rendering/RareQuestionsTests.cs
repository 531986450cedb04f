using CoursePackager.Packager.Rendering.State;

namespace CoursePackager.Packager.Tests.Rendering;

public class RareQuestionsTests
{
    [Theory]
    [InlineData("rare-quiz.html", "html")]
    [InlineData("data/rare-quiz.js", "js")]
    [InlineData("course.json", "json")]
    public void Their_pages_are_as_agreed(string path, string extension) =>
        Golden.Verify(RareQuestions.Render()[path], Path.GetFileNameWithoutExtension(path), extension);

    [Fact]
    public void Their_saved_state_has_an_exact_worst_case()
    {
        var budget = StateBudget.Of(RareQuestions.Load());
        var lines = budget.Contributors.Select(c => $"{c.Bits} bits  {c.What}").Prepend($"{budget.MaximumCharacters} characters");
        Golden.Verify(string.Join('\n', lines) + "\n");
    }

    [Fact]
    public void Only_a_course_that_has_them_gets_the_larger_player()
    {
        var rare = RareQuestions.Render();
        var usual = MiniCourse.Render();

        Assert.True(rare["player/player.js"].Length > usual["player/player.js"].Length);
        Assert.Contains("fillAllFirst", rare["index.html"], StringComparison.Ordinal);
        Assert.Contains(".matrix", rare["player/player.css"], StringComparison.Ordinal);
        Assert.DoesNotContain("fillAllFirst", usual["index.html"] + usual["player/player.js"], StringComparison.Ordinal);
        Assert.DoesNotContain(".matrix", usual["player/player.css"], StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_share_one_progress() =>
        Assert.Equal(Questions(RareQuestions.Render("en")["course.json"]), Questions(RareQuestions.Render("ru")["course.json"]));

    private static string Questions(string json) => Newtonsoft.Json.Linq.JObject.Parse(json)["pages"]!
        .SelectTokens("$..questions").First().ToString();
}
