using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Tests.Sources;

public sealed class CoursePathTests
{
    [Theory]
    [InlineData("quiz.md", "m/quiz.md")]
    [InlineData("./quiz.md", "m/quiz.md")]
    [InlineData("../media/Схема 1.svg", "media/Схема 1.svg")]
    [InlineData("../other//x/../y.md", "other/y.md")]
    public void Resolves_a_reference_against_the_referring_file(string reference, string path) =>
        Assert.Equal(path, CoursePath.Resolve("m/one.md", reference));

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../../secret")]
    [InlineData("../m/../../secret")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\..\\secret")]
    [InlineData("C:/secret")]
    [InlineData("file.md:stream")]
    [InlineData("a\0b")]
    public void Refuses_what_is_not_a_path_inside_the_course(string reference) =>
        Assert.Null(CoursePath.Resolve("m/one.md", reference));
}
