namespace CoursePackager.Packager.Scenarios;

public sealed class NewCommandTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void Creates_a_course_that_checks_without_a_warning_and_builds(string language)
    {
        using var folder = new TemporaryFolder();

        var created = CommandRun.Of(folder.Path, "new", "mine", "--lang", language);
        var check = CommandRun.Of(folder.Path, "check", "mine");
        var build = CommandRun.Of(folder.Path, "build", "mine", "--target", "scorm12,xapi", "--out", "out");

        Assert.Equal(0, created.ExitCode);
        Assert.Equal(new CommandRun(0, "1 course checked: no problems.\n", ""), check);
        Assert.Equal(0, build.ExitCode);
        Assert.True(File.Exists(Path.Join(folder.Path, "out", $"my-course.{language}.scorm12.zip")));
        Assert.True(File.Exists(Path.Join(folder.Path, "out", $"my-course.{language}.xapi.zip")));
    }

    [Fact]
    public void The_scaffolds_are_translations_of_each_other()
    {
        using var folder = new TemporaryFolder();
        CommandRun.Of(folder.Path, "new", "en");
        CommandRun.Of(folder.Path, "new", "ru", "--lang", "ru");

        var check = CommandRun.Of(folder.Path, "check", ".");

        Assert.Equal("2 courses checked: no problems.\n", check.Out);
    }

    [Fact]
    public void Leaves_a_folder_with_files_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine/notes.txt", "notes");

        var run = CommandRun.Of(folder.Path, "new", "mine");

        Assert.Equal(new CommandRun(2, "", "The folder 'mine' is not empty; nothing was written.\n"), run);
        Assert.Single(Directory.GetFileSystemEntries(Path.Join(folder.Path, "mine")));
    }

    [Fact]
    public void Uses_an_empty_folder()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(0, CommandRun.Of(folder.Path, "new", ".").ExitCode);
        Assert.True(File.Exists(Path.Join(folder.Path, "course.yaml")));
    }

    [Theory]
    [InlineData("course")]
    [InlineData("glossary")]
    [InlineData("readings")]
    public void Editors_find_the_schema_of_a_file_beside_the_course(string file)
    {
        using var folder = new TemporaryFolder();
        CommandRun.Of(folder.Path, "new", "mine");

        var schema = CommandRun.Of(folder.Path, "schema", file);

        Assert.Equal(schema.Out.ReplaceLineEndings("\n"), File.ReadAllText(Path.Join(folder.Path, "mine", "schema", file + ".schema.json")).ReplaceLineEndings("\n"));
        Assert.Contains($"\"#/$defs/{file}\"", schema.Out, StringComparison.Ordinal);
        Assert.StartsWith(
            $"# yaml-language-server: $schema=schema/{file}.schema.json\n",
            File.ReadAllText(Path.Join(folder.Path, "mine", file + ".yaml")), StringComparison.Ordinal);
    }
}
