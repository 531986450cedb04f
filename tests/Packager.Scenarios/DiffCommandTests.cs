using System.IO.Compression;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Scenarios;

public sealed class DiffCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DiffCommandTests()
    {
        ScenarioFolders.Copy(ScenarioFolders.Seven, Path.Join(_folder.Path, "seven"));
        Assert.Equal(0, CommandRun.Of(_folder.Path, "build", "seven", "--target", "scorm12", "--out", "old").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private static string Package => Path.Join("old", "seven.en.scorm12.zip");

    [Fact]
    public void An_unchanged_course_loses_nothing()
    {
        var run = CommandRun.Of(_folder.Path, "diff", Package, "seven", "--fail-on", "lost");

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("Nothing is lost.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_words_keep_every_answer_and_a_renamed_question_loses_its_own()
    {
        var quiz = Path.Join(_folder.Path, "seven", "first", "quiz.md");
        var text = File.ReadAllText(quiz);
        var id = text[(text.IndexOf("{#", StringComparison.Ordinal) + 2)..].Split(' ', '}')[0];
        File.WriteAllText(quiz, text.Replace("{#" + id, "{#new-" + id, StringComparison.Ordinal));

        var said = CommandRun.Of(_folder.Path, "diff", Package, "seven", "--format", "json");
        var gate = CommandRun.Of(_folder.Path, "diff", Package, "seven", "--fail-on", "lost");

        var changed = JObject.Parse(said.Out)["questions"]!.Where(q => q.Value<string>("verdict") != "kept")
            .Select(q => $"{q["id"]} {q["verdict"]}");
        Assert.Equal([$"new-{id} new", $"{id} lost"], changed);
        Assert.Equal((0, 1), (said.ExitCode, gate.ExitCode));
    }

    [Fact]
    public void A_zip_bomb_and_a_hostile_course_are_refused()
    {
        using (var zip = ZipFile.Open(Path.Join(_folder.Path, "bomb.zip"), ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("course.json").Open())
            for (var i = 0; i < 20; i++) entry.Write(new byte[1024 * 1024]);
        using (var zip = ZipFile.Open(Path.Join(_folder.Path, "odd.zip"), ZipArchiveMode.Create))
        using (var entry = new StreamWriter(zip.CreateEntry("course.json").Open()))
            entry.Write("""{ "format": "coursepackager/1", "id": "seven", "pages": [null, { "questions": 7 }] }""");

        foreach (var name in new[] { "bomb.zip", "odd.zip" })
        {
            var run = CommandRun.Of(_folder.Path, "diff", name, "seven");
            Assert.Equal((1, ""), (run.ExitCode, run.Error));
            Assert.Contains("CP0520", run.Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{ "format": "coursepackager/1", "id": "seven", "pages": [{ "id": null, "kind": "lesson" }] }""")]
    [InlineData("""{ "format": "coursepackager/1", "id": "seven", "pages": [{ "id": "a", "kind": "quiz", "questions": [{ "id": null }] }] }""")]
    [InlineData("""{ "format": "coursepackager/1", "id": null, "pages": [{ "id": "a", "kind": "lesson" }] }""")]
    public void A_course_that_lacks_ids_is_refused(string json)
    {
        Damage(json);

        var run = CommandRun.Of(_folder.Path, "diff", "odd.zip", "seven");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("'odd.zip' has no course.json of coursepack. (CP0520)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nulls_in_a_damaged_course_count_as_left_out()
    {
        Damage("""
            { "format": "coursepackager/1", "id": "seven", "iri": null, "completion": null, "mastery": null,
              "pages": [{ "id": "a", "kind": null, "questions": null }, { "id": "b", "kind": "quiz", "questions": [{ "id": "q", "keys": null, "type": null }] }] }
            """);

        var run = CommandRun.Of(_folder.Path, "diff", "odd.zip", "seven");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_course_of_one_module_that_was_built_by_module_loses_nothing()
    {
        var yaml = Path.Join(_folder.Path, "seven", "course.yaml");
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("finalTest: final-test.md\n", "", StringComparison.Ordinal)
            .Replace("finalTest: passed", "finalTest: none", StringComparison.Ordinal));
        var build = CommandRun.Of(_folder.Path, "build", "seven", "--target", "scorm12", "--sco", "module", "--out", "split");

        var run = CommandRun.Of(_folder.Path, "diff", Path.Join("split", "seven.en.scorm12.zip"), "seven", "--fail-on", "lost");

        Assert.Equal((0, 0), (build.ExitCode, run.ExitCode));
        Assert.EndsWith("Nothing is lost.\n", run.Out, StringComparison.Ordinal);
    }

    private void Damage(string courseJson)
    {
        using var zip = ZipFile.Open(Path.Join(_folder.Path, "odd.zip"), ZipArchiveMode.Create);
        using var entry = new StreamWriter(zip.CreateEntry("course.json").Open());
        entry.Write(courseJson);
    }

    [Fact]
    public void A_missing_package_is_wrong_usage() =>
        Assert.Equal(
            new CommandRun(2, "", "The package 'none.zip' does not exist.\n"), CommandRun.Of(_folder.Path, "diff", "none.zip", "seven"));
}
