using System.Diagnostics;

namespace CoursePackager.Packager.Scenarios;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("coursepack completion ", "bash fish pwsh zsh")]
    [InlineData("coursepack comp", "completion")]
    [InlineData("/opt/tools/coursepack comp", "completion")]
    [InlineData("coursepack build --ta", "--target")]
    [InlineData("coursepack build mine --target scorm2", "scorm2004-3 scorm2004-4")]
    [InlineData("coursepack build mine --target scorm12,scorm", "scorm12,scorm2004-3 scorm12,scorm2004-4")]
    [InlineData("coursepack build mine --sco ", "course module")]
    [InlineData("coursepack check mine --lang ", "en ru")]
    [InlineData("coursepack check mine --lang en,", "en,ru")]
    [InlineData("coursepack check mine --format s", "sarif")]
    [InlineData("coursepack explain CP012", "CP0120 CP0121 CP0122 CP0123 CP0124")]
    [InlineData("coursepack schema ", "course glossary readings")]
    [InlineData("coursepack check ", "")]
    [InlineData("coursepack check 'it is not clo", "")]
    public void Offers_what_may_follow(string line, string words)
    {
        var run = CommandRun.Of(ScenarioFolders.Root, "[suggest]", line);

        var offered = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        Assert.Equal(words, string.Join(' ', offered));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Commands_are_offered_first()
    {
        var run = CommandRun.Of(ScenarioFolders.Root, "[suggest:11]", "coursepack --help");

        Assert.Contains("build\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("-", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Prints_a_script_for_each_shell(string shell)
    {
        var run = CommandRun.Of(ScenarioFolders.Root, "completion", shell);

        Assert.Contains($"coursepack completion {shell}", run.Out, StringComparison.Ordinal);
        Assert.Contains("[suggest]", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bash_completes_with_the_script()
    {
        const string Press = """
            coursepack() { dotnet "$TOOL" "$@"; }
            eval "$(coursepack completion bash)"
            COMP_LINE='coursepack build mine --target scorm12,xa --out dist'
            COMP_POINT=41
            _coursepack
            echo "${COMPREPLY[*]}"
            complete -p coursepack
            """;
        var start = new ProcessStartInfo("bash", ["-c", Press]) { RedirectStandardOutput = true };
        start.Environment["TOOL"] = typeof(Program).Assembly.Location;
        using var bash = Process.Start(start)!;

        var output = await bash.StandardOutput.ReadToEndAsync();

        Assert.Equal("scorm12,xapi\ncomplete -o bashdefault -o default -F _coursepack coursepack\n", output);
    }
}
