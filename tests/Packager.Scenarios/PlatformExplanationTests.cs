using CoursePackager.Packager.Tests;

namespace CoursePackager.Packager.Scenarios;

public sealed class PlatformExplanationTests
{
    private static readonly string Content = Path.GetFullPath(Path.Join(ScenarioFolders.Root, "..", "..", "content"));

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void Says_how_to_set_up_a_real_course_in_Moodle(string language)
    {
        var run = CommandRun.Of(Content, "explain", "--lms", "moodle", $"{language}/labour-migration");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Golden.Verify(run.Out, language, "md");
    }

    [Theory]
    [InlineData("mastery: 60\n", "", "finalTest: passed", "finalTest: submitted", "Require status | Completed |", "The best time counts.")]
    [InlineData("", "", "finalTest: passed", "finalTest: submitted", "Require status | Passed and Completed |", "60 % pass")]
    [InlineData("finalTest: test.md\n", "", "finalTest: passed", "finalTest: none", "over all quizzes", "Require status | Passed and Completed |")]
    public void Follows_the_rules_of_the_course(string gone, string instead, string rule, string newRule, params string[] said)
    {
        using var folder = new TemporaryFolder();
        ScenarioFolders.Copy(Path.Join(ScenarioFolders.Broken, "_base", "en"), Path.Join(folder.Path, "en"));
        var path = Path.Join(folder.Path, "en", "course.yaml");
        var text = File.ReadAllText(path);
        if (gone.Length > 0) text = text.Replace(gone, instead, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(rule, newRule, StringComparison.Ordinal));

        var run = CommandRun.Of(folder.Path, "explain", "--lms", "moodle", "en");

        Assert.Equal(0, run.ExitCode);
        Assert.All(said, s => Assert.Contains(s, run.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("There is no explanation for 'blackboard'; there is one for moodle.", "--lms", "blackboard", ".")]
    [InlineData("There is no explanation in the language 'de'; there are en, ru.", "--lms", "moodle", "--lang", "de", ".")]
    [InlineData("Name the folder of a course, for example 'coursepack explain --lms moodle content/en/my-course'.", "--lms", "moodle")]
    public void Wrong_usage_is_said_in_one_sentence(string message, params string[] args)
    {
        var run = CommandRun.Of(Content, ["explain", .. args]);

        Assert.Equal(new CommandRun(2, "", message + "\n"), run);
    }
}
