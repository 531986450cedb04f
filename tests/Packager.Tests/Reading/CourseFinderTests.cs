using CoursePackager.Packager.Commands;
using CoursePackager.Packager.Reading;

namespace CoursePackager.Packager.Tests.Reading;

public sealed class CourseFinderTests
{
    [Fact]
    public void Finds_courses_in_and_below_the_given_folders_once_and_in_order()
    {
        using var files = new TemporaryCourse()
            .With("ru/b/course.yaml", "language: ru").With("en/b/course.yaml", "language: en").With(
                "en/a/course.yaml", "language: en")
            .With("en/a/inside/course.yaml", "language: en").With(".hidden/c/course.yaml", "language: en")
            .With("node_modules/d/course.yaml", "language: en");

        Assert.Equal(["en/a", "en/b", "ru/b"], Find(files, [".", "en/a"]));
        Assert.Equal(["ru/b", "en/a"], Find(files, ["ru", "en/a/"]));
    }

    [Fact]
    public void Narrows_to_languages_but_keeps_a_course_whose_language_cannot_be_read()
    {
        using var files = new TemporaryCourse()
            .With("a/course.yaml", "language: ru").With("b/course.yaml", "language: en").With("c/course.yaml", "title: 'open");

        Assert.Equal(["a", "c"], Find(files, ["."], "ru"));
    }

    [Fact]
    public void Does_not_enter_links()
    {
        using var files = new TemporaryCourse().With("a/course.yaml", "language: en");
        Directory.CreateSymbolicLink(Path.Join(files.Path, "loop"), files.Path);

        Assert.Equal(["a"], Find(files, ["."]));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("empty")]
    [InlineData("file.txt")]
    public void What_is_no_folder_with_courses_is_wrong_usage(string path)
    {
        using var files = new TemporaryCourse().With("empty/x.txt", "").With("file.txt", "");

        Assert.Contains(path, Assert.Throws<UsageException>(() => Find(files, [path])).Message, StringComparison.Ordinal);
    }

    private static string[] Find(TemporaryCourse files, string[] paths, params string[] languages) =>
        [.. CourseFinder.Find(paths, languages, files.Path).Select(f => Path.GetRelativePath(files.Path, f).Replace('\\', '/'))];
}
