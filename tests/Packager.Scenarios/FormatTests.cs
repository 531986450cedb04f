using CoursePackager.Packager.Commands;
using CoursePackager.Packager.Tests;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Scenarios;

public sealed class FormatTests
{
    [Theory]
    [InlineData("CP0012-unknown-keys")]
    [InlineData("CP0201-raw-html")]
    [InlineData("CP0406-other-answers")]
    public void Text_shows_the_line_and_underlines_the_spot(string fixture)
    {
        using var course = new BrokenCourse(fixture);

        Golden.Verify(CommandRun.Of(course.Folder, "check", ".").Out, fixture);
    }

    [Theory]
    [InlineData("json", "json")]
    [InlineData("sarif", "json")]
    [InlineData("github", "txt")]
    public void Machines_get_the_same_findings(string format, string extension)
    {
        using var course = new BrokenCourse("CP0012-unknown-keys");

        var output = CommandRun.Of(course.Folder, "check", ".", "--format", format).Out;
        Golden.Verify(
            output.Replace($"\"version\": \"{ToolVersion.Text}\"", "\"version\": \"(this)\"", StringComparison.Ordinal),
            format, extension);
    }

    [Fact]
    public void A_course_without_findings_gives_valid_sarif()
    {
        var sarif = JObject.Parse(CommandRun.Of(ScenarioFolders.Good, "check", ".", "--format", "sarif").Out);

        Assert.Empty(sarif["runs"]![0]!["results"]!);
    }
}
