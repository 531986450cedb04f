using System.Text.RegularExpressions;

namespace CoursePackager.Packager.Scenarios;

/// <summary>The pages about question types show the questions of one course, which builds.</summary>
public sealed partial class AuthorGuideTests
{
    private static readonly string Guide = Path.GetFullPath(Path.Join(ScenarioFolders.Root, "../../docs/author-guide"));

    [Fact]
    public void The_sample_course_has_no_problems()
    {
        var run = CommandRun.Of(Guide, "check", "sample");

        Assert.Equal(new CommandRun(0, "1 course checked: no problems.\n", ""), run);
    }

    [Theory]
    [InlineData("single")]
    [InlineData("multiple")]
    [InlineData("true-false")]
    [InlineData("text")]
    [InlineData("numeric")]
    [InlineData("matching")]
    [InlineData("ordering")]
    public void A_page_shows_the_source_that_its_pictures_were_taken_of(string type)
    {
        var quiz = File.ReadAllText(Path.Join(Guide, "sample", "questions", "quiz.md"));

        var page = File.ReadAllText(Path.Join(Guide, type + ".md"));

        var source = Source().Match(page).Groups[1].Value;
        Assert.Contains($"{{#q-{type}", source, StringComparison.Ordinal);
        Assert.Contains(source, quiz, StringComparison.Ordinal);
        Assert.All(Pictures().Matches(page), p => Assert.True(File.Exists(Path.Join(Guide, p.Groups[1].Value))));
        Assert.Equal(2, Pictures().Count(page));
    }

    [GeneratedRegex(@"```markdown\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Source();

    [GeneratedRegex(@"!\[[^\]]+\]\(([^)]+\.png)\)")]
    private static partial Regex Pictures();
}
