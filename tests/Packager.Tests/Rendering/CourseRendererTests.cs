using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Rendering.State;

namespace CoursePackager.Packager.Tests.Rendering;

public class CourseRendererTests
{
    [Theory]
    [InlineData("index.html", "html")]
    [InlineData("text.html", "html")]
    [InlineData("start-quiz.html", "html")]
    [InlineData("final-test.html", "html")]
    [InlineData("glossary.html", "html")]
    [InlineData("readings.html", "html")]
    [InlineData("data/start-quiz.js", "js")]
    [InlineData("course.json", "json")]
    public void Pages_of_every_kind_are_as_agreed(string path, string extension) =>
        Golden.Verify(MiniCourse.Render()[path], Path.GetFileNameWithoutExtension(path), extension);

    [Fact]
    public void Every_page_exists_as_document_and_as_script()
    {
        var files = MiniCourse.Render();
        foreach (var id in new[] { "text", "more", "start-quiz", "final-test", "glossary", "readings" })
        {
            Assert.Contains($"{id}.html", files.Keys);
            Assert.StartsWith($"CoursePackager.page(\"{id}\",{{", files[$"data/{id}.js"], StringComparison.Ordinal);
        }

        Assert.DoesNotContain("overview.html", files.Keys);
        Assert.DoesNotContain("data/overview.js", files.Keys);
    }

    [Fact]
    public void Parts_in_another_language_say_so_to_screen_readers()
    {
        var page = MiniCourse.Render()["more.html"];

        Assert.Contains("<em lang=\"ru\">достойный труд</em>", page, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"ru\">закон о труде</span><span class=\"unseen\">", page, StringComparison.Ordinal);
        Assert.Contains("<blockquote lang=\"ru\">", page, StringComparison.Ordinal);
        Assert.Contains(" lang=\"ru\">Закон</h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_course_gives_the_same_bytes()
    {
        var course = MiniCourse.Load();
        var first = CourseRenderer.Render(course, "xapi");
        var second = CourseRenderer.Render(MiniCourse.Load(), "xapi");
        Assert.Equal(first.Files.Select(f => f.Path), second.Files.Select(f => f.Path));
        Assert.Equal(first.Files.Select(f => f.Content.ToArray()), second.Files.Select(f => f.Content.ToArray()));
    }

    [Fact]
    public void In_a_long_course_only_the_entry_lists_everything()
    {
        var course = MiniCourse.Load();
        var lesson = course.Modules[0].Lessons[0];
        var lessons = Enumerable.Range(1, 300).Select(i => lesson with { Id = $"n{i}", Title = $"Number {i}" });
        var files = MiniCourse.Render(course with { Modules = [course.Modules[0] with { Lessons = [lesson, .. lessons] }] });

        Assert.Contains("data-page=\"n300\"", files["index.html"], StringComparison.Ordinal);
        Assert.Contains("data-page=\"n150\" aria-current=\"page\"", files["n150.html"], StringComparison.Ordinal);
        Assert.Contains("data-page=\"n170\"", files["n150.html"], StringComparison.Ordinal);
        Assert.Contains("data-page=\"glossary\"", files["n150.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("data-page=\"n172\"", files["n150.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_target_gets_a_player_with_its_own_adapter_only()
    {
        var scorm = MiniCourse.Render()["player/player.js"];
        var xapi = MiniCourse.Render(bundle: "xapi")["player/player.js"];
        Assert.Contains("LMSInitialize", scorm, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Experience-API-Version", scorm, StringComparison.Ordinal);
        Assert.Contains("X-Experience-API-Version", xapi, StringComparison.Ordinal);
        Assert.DoesNotContain("LMSInitialize", xapi, StringComparison.Ordinal);
    }

    [Fact]
    public void Static_pages_give_no_right_answer_away()
    {
        var files = MiniCourse.Render();
        Assert.DoesNotContain("Because it is so", files["start-quiz.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("Well done", files["start-quiz.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("checked", files["start-quiz.html"], StringComparison.Ordinal);
        Assert.Contains("Because it is so", files["data/start-quiz.js"], StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_words_stay_words()
    {
        const string attack = "</script><img src=x onerror=alert(1)>";
        var course = MiniCourse.Load() with { Title = attack, Description = attack, Publisher = attack, Objectives = [new CoursePackager.Packager.Model.Objective("", attack, null!)] };
        var files = MiniCourse.Render(course);
        Assert.All(files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)), f =>
        {
            Assert.DoesNotContain("<img src=x", f.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("</script><img", f.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Pages_ask_for_nothing_outside_the_package()
    {
        var pages = MiniCourse.Render().Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal));
        Assert.All(pages, page =>
        {
            Assert.DoesNotMatch("""src="(https?:)?//""", page.Value);
            Assert.DoesNotMatch("""<link[^>]+href="(https?:)?//""", page.Value);
            Assert.DoesNotMatch(""" on[a-z]+=""", page.Value);
            Assert.DoesNotContain("type=\"module\"", page.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Russian_courses_speak_Russian()
    {
        var files = MiniCourse.Render(MiniCourse.Load() with { Language = "ru" });
        Assert.Contains("<html lang=\"ru\">", files["text.html"], StringComparison.Ordinal);
        Assert.Contains("12 минут", files["text.html"], StringComparison.Ordinal);
        Assert.Contains("3 минуты", files["more.html"], StringComparison.Ordinal);
        Assert.Contains("7 вопросов", files["start-quiz.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_launch_stays_within_its_budget()
    {
        const int launchBudget = 120_000;
        var files = CourseRenderer.Render(MiniCourse.Load() with { Language = "ru" }, "xapi").Files;
        string[] launched = ["index.html", "player/player.js", "player/player.css"];
        Assert.InRange(files.Where(f => launched.Contains(f.Path)).Sum(f => f.Content.Length), 1, launchBudget);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_worst_case_of_thirty_lessons_and_twenty_questions_takes_at_most_150_characters(bool isTest) =>
        Assert.InRange(StateBudget.Of(30, [Bank(isTest, 20, null)]).MaximumCharacters, 100, 150);

    [Fact]
    public void The_worst_case_of_a_bank_counts_what_is_drawn_and_500_questions_fit_into_scorm_12()
    {
        var whole = StateBudget.Of(30, [Bank(isTest: true, 500, null)]).MaximumCharacters;
        var drawn = StateBudget.Of(30, [Bank(isTest: true, 500, 20)]).MaximumCharacters;

        Assert.InRange(whole, 1000, 4096);
        Assert.InRange(drawn - StateBudget.Of(30, [Bank(isTest: true, 20, null)]).MaximumCharacters, 0, 3);
    }

    private static StateAssessment Bank(bool isTest, int questions, int? draw) =>
        new(isTest, Attempts: 2, draw, [.. Enumerable.Range(0, questions).Select(i => new StateQuestion($"q{i}", new("single", "abcd", 0, 1)))]);

    [Fact]
    public void The_worst_case_of_the_saved_state_is_exact()
    {
        var budget = StateBudget.Of(MiniCourse.Load());
        var lines = budget.Contributors.Select(c => $"{c.Bits} bits {c.What}\n");
        Golden.Verify($"{budget.MaximumCharacters} characters\n{string.Concat(lines)}");
    }
}
