using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Tests;

namespace CoursePackager.Packager.Scenarios;

public sealed class GoodCourseTests
{
    [Fact]
    public void Reads_a_course_with_every_question_type_into_the_exact_model()
    {
        var bag = new DiagnosticBag();

        var course = CourseLoader.Load("en/seven", bag, ScenarioFolders.Good);

        Assert.Empty(bag.Sorted());
        Golden.Verify(ModelDump.Of(course!));
    }

    [Fact]
    public void Finds_nothing_wrong_with_it()
    {
        var run = CommandRun.Of(ScenarioFolders.Good, "check", ".");

        Assert.Equal(new CommandRun(0, "1 course checked: no problems.\n", ""), run);
    }

    [Fact]
    public void Reads_the_same_model_with_windows_line_ends()
    {
        using var copy = new TemporaryFolder();
        var good = Path.Join(ScenarioFolders.Good, "en", "seven");
        foreach (var file in Directory.EnumerateFiles(good, "*", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".svg", StringComparison.Ordinal)))
            copy.Write("en/seven/" + Path.GetRelativePath(good, file), File.ReadAllText(file).ReplaceLineEndings("\r\n"));
        foreach (var file in Directory.EnumerateFiles(good, "*.svg", SearchOption.AllDirectories))
            copy.Write("en/seven/" + Path.GetRelativePath(good, file), File.ReadAllText(file));

        var unix = CourseLoader.Load("en/seven", new DiagnosticBag(), ScenarioFolders.Good);
        var windows = CourseLoader.Load("en/seven", new DiagnosticBag(), copy.Path);

        // Lengths differ where a span covers several lines; lines and columns do not.
        Assert.Equal(WithoutLengths(ModelDump.Of(unix!)), WithoutLengths(ModelDump.Of(windows!)));
    }

    private static string WithoutLengths(string dump) => System.Text.RegularExpressions.Regex.Replace(dump, @"\+\d+", "");
}
