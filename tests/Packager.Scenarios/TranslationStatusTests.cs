using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Scenarios;

public sealed class TranslationStatusTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TranslationStatusTests() => ScenarioFolders.Copy(Path.Join(ScenarioFolders.Broken, "_base"), _folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_translation_without_record_is_unknown_until_it_is_accepted()
    {
        var before = Status();
        var accepted = Run("i18n", "accept", ".", "--same");
        var after = Status();

        Assert.Equal(0, before["current"]);
        Assert.True(before["unknown"] > 0);
        Assert.Equal(0, accepted.ExitCode);
        Assert.Equal((100, after["total"]), (after["percent"], after["current"]));
    }

    [Fact]
    public void One_changed_sentence_makes_exactly_one_text_stale_and_fails_the_gate()
    {
        Run("i18n", "accept", ".", "--same");
        var passed = Run("i18n", "status", ".", "--require", "ru=100");
        Edit("en/m/one.md", text => text.Replace("Text with", "Words with", StringComparison.Ordinal));

        var failed = Run("i18n", "status", ".", "--require", "ru=100");

        Assert.Equal((0, ""), (passed.ExitCode, passed.Error));
        Assert.Equal(1, Status()["stale"]);
        Assert.Equal(0, Status()["missing"]);
        Assert.Equal(1, failed.ExitCode);
        Assert.Matches(@"ru is at [0-9]+ %, 100 % are required\.", failed.Error);
        Assert.Matches(@"stale +ru/m/one\.md:[0-9]+", failed.Out);
    }

    [Fact]
    public void A_paragraph_put_in_at_the_top_is_missing_and_changes_no_other()
    {
        Run("i18n", "accept", ".", "--same");
        Edit("en/m/one.md", text => text.Insert(text.IndexOf("---", 4, StringComparison.Ordinal) + 4, "\nA new first paragraph.\n"));

        var status = Status();

        Assert.Equal((1, 0), (status["missing"], status["stale"]));
    }

    [Fact]
    public void Wrapping_lines_anew_changes_nothing()
    {
        Run("i18n", "accept", ".", "--same");
        Edit("en/m/one.md", text => text.Replace("Text with", "Text\nwith", StringComparison.Ordinal));

        Assert.Equal(100, Status()["percent"]);
    }

    [Fact]
    public void A_text_left_as_in_the_source_is_not_taken_for_translated()
    {
        Edit("ru/m/one.md", _ => File.ReadAllText(Path.Join(_folder.Path, "en/m/one.md")));

        var run = Run("i18n", "accept", ".");

        Assert.Contains("are the same as in the source; if that is right, use --same.", run.Out, StringComparison.Ordinal);
        Assert.True(Status()["untranslated"] > 0);
    }

    [Fact]
    public void The_source_may_be_any_language_and_the_record_remembers_it()
    {
        Run("i18n", "accept", ".", "--source", "ru", "--same");

        var run = Run("i18n", "status", ".");

        Assert.Contains(": ru → en  100 %", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'ru' is not a requirement; write a language and a percentage, for example ru=100.", "--require", "ru")]
    [InlineData("'ru=101' is not a requirement; write a language and a percentage, for example ru=100.", "--require", "ru=101")]
    [InlineData("The course 'mini' has no edition in the source language 'fr'.", "--source", "fr")]
    public void Wrong_usage_is_said_in_one_sentence(string message, params string[] options)
    {
        var run = Run(["i18n", "status", ".", .. options]);

        Assert.Equal(new CommandRun(2, "", message + "\n"), run);
    }

    [Fact]
    public void The_courses_of_this_project_are_translated_in_full()
    {
        var content = Path.GetFullPath(Path.Join(ScenarioFolders.Root, "..", "..", "content"));

        var run = CommandRun.Of(content, "i18n", "status", ".", "--require", "ru=100");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private Dictionary<string, int> Status()
    {
        var course = JObject.Parse(Run("i18n", "status", ".", "--format", "json").Out)["courses"]![0]!;
        return course.Children<JProperty>().Where(p => p.Value.Type == JTokenType.Integer)
            .ToDictionary(p => p.Name, p => p.Value.Value<int>());
    }

    private CommandRun Run(params string[] args) => CommandRun.Of(_folder.Path, args);

    private void Edit(string file, Func<string, string> change)
    {
        var path = Path.Join(_folder.Path, file);
        File.WriteAllText(path, change(File.ReadAllText(path)));
    }
}
