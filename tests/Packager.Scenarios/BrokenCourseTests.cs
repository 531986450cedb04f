using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Scenarios.Packages;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Scenarios;

public sealed class BrokenCourseTests
{
    public static TheoryData<string> Fixtures => [.. BrokenCourse.Names];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Reports_exactly_what_is_wrong_and_where(string fixture)
    {
        using var course = new BrokenCourse(fixture);

        var run = CommandRun.Of(course.Folder, [.. course.Arguments, "--format", "json"]);

        var findings = Findings(run.Out);
        Accept(course.ExpectedPath, findings);
        Assert.Equal(File.ReadAllLines(course.ExpectedPath), findings);
        Assert.Contains(findings, f => f.StartsWith(fixture[..6], StringComparison.Ordinal));
        Assert.Equal(HasError(run.Out) ? 1 : 0, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Every_code_has_a_broken_course_or_package()
    {
        var covered = BrokenCourse.Names.Select(n => n[..6]).Concat(BrokenPackages.All.Select(p => p.Code)).ToHashSet(StringComparer.Ordinal);

        var missing = RuleTable.All.Select(r => r.Code).Where(c => !covered.Contains(c));

        Assert.Empty(missing);
    }

    [Fact]
    public void The_base_of_the_broken_courses_is_fine()
    {
        var run = CommandRun.Of(ScenarioFolders.Broken, "check", "_base");

        Assert.Equal("2 courses checked: no problems.\n", run.Out);
        Assert.Equal(0, run.ExitCode);
    }

    private static string[] Findings(string json) =>
        [.. JObject.Parse(json)["diagnostics"]!.Select(d =>
            $"{d["code"]} {d["location"]?["file"]}:{d["location"]?["line"]}:{d["location"]?["column"]}")];

    private static bool HasError(string json) => JObject.Parse(json)["errors"]!.Value<int>() > 0;

    // The same switch as for golden files.
    private static void Accept(string path, string[] findings)
    {
        if (Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1")
            File.WriteAllText(path, string.Join('\n', findings) + "\n");
    }
}
