using System.Text;
using CoursePackager.Packager.Commands;

namespace CoursePackager.Packager.Scenarios;

public sealed class UsageTests
{
    [Theory]
    [InlineData("The folder 'nowhere' does not exist.", "check", "nowhere")]
    [InlineData("There is no course.yaml in 'Good/en/seven/first' or in the folders below it.", "check", "Good/en/seven/first")]
    [InlineData(
        "'UsageTests.cs' is a file; give the folder that holds course.yaml, or a folder above it.", "check", "UsageTests.cs")]
    [InlineData("None of the courses found is in the language de.", "check", "Good", "--lang", "de")]
    [InlineData("The name of the folder is empty.", "check", "")]
    [InlineData("'xml' is not a value of --format; it takes text, json, sarif, github.", "check", "Good", "--format", "xml")]
    [InlineData("Required argument missing for command: 'check'.", "check")]
    [InlineData("Unrecognized command or argument 'chekc'.", "chekc")]
    [InlineData("Name a command; 'coursepack --help' lists them.")]
    [InlineData("There is no diagnostic 'CP9999'; 'coursepack explain --all' lists all.", "explain", "CP9999")]
    [InlineData("There is no diagnostic 'CP020l'; Did you mean 'CP0201'?", "explain", "CP020l")]
    [InlineData("Name a code, for example 'coursepack explain CP0201', or use --all.", "explain")]
    public void Wrong_usage_ends_with_2_and_one_sentence(string sentence, params string[] args)
    {
        var run = CommandRun.Of(ScenarioFolders.Root, args);

        Assert.Equal(new CommandRun(2, "", sentence + "\n"), run);
    }

    [Fact]
    public void Shows_the_version()
    {
        var run = CommandRun.Of(ScenarioFolders.Root, "--version");

        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", run.Out);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("new")]
    [InlineData("check")]
    [InlineData("build")]
    [InlineData("verify")]
    [InlineData("explain")]
    [InlineData("schema")]
    public void Help_names_every_command(string command)
    {
        var help = CommandRun.Of(ScenarioFolders.Root, "--help");
        var own = CommandRun.Of(ScenarioFolders.Root, command, "--help");

        Assert.Contains($"  {command} ", help.Out, StringComparison.Ordinal);
        Assert.Contains($"coursepack {command}", own.Out, StringComparison.Ordinal);
        Assert.Equal(0, own.ExitCode);
    }

    [Fact]
    public void Narrows_to_a_language()
    {
        var run = CommandRun.Of(ScenarioFolders.Broken, "check", "_base", "--lang", "ru,de");

        Assert.Equal("1 course checked: no problems.\n", run.Out);
    }

    [Fact]
    public void A_bug_of_ours_ends_with_70_and_tells_how_to_report_it()
    {
        var error = new StringWriter();
        var environment = new CommandEnvironment(
            new BrokenWriter(), error, ScenarioFolders.Good, IsTerminal: false, TimeProvider.System);

        var exitCode = Program.Run(["schema"], environment);

        Assert.Equal(70, exitCode);
        Assert.Contains("a mistake of its own: broken", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("--debug", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Debug_shows_where_the_bug_is()
    {
        var error = new StringWriter();
        var environment = new CommandEnvironment(
            new BrokenWriter(), error, ScenarioFolders.Good, IsTerminal: false, TimeProvider.System);

        Program.Run(["schema", "--debug"], environment);

        Assert.Contains("   at ", error.ToString(), StringComparison.Ordinal);
    }

    private sealed class BrokenWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new InvalidOperationException("broken");
    }
}
