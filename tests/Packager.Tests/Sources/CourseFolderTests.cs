using System.Text;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Tests.Sources;

public sealed class CourseFolderTests
{
    private static readonly SourceSpan Named = new(new SourceFile("course.yaml", "lessons"), 0, 7);

    [Fact]
    public void Reads_text_without_its_byte_order_mark()
    {
        using var course = new TemporaryCourse().With("one.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Да")]);

        Assert.Equal("Да", course.Folder.ReadText("one.md", Named, course.Bag)?.Text);
        Assert.Empty(course.Bag.Sorted());
    }

    [Fact]
    public void Points_at_the_first_byte_that_is_not_utf8()
    {
        using var course = new TemporaryCourse().With("one.md", [.. Encoding.UTF8.GetBytes("Да,\nнет"), 0xCD, 0xE5]);

        Assert.Null(course.Folder.ReadText("one.md", Named, course.Bag));
        var finding = Assert.Single(course.Bag.Sorted());
        Assert.Equal(("CP0001", "one.md", 2, 4), (finding.Code, finding.Span!.File.Path, finding.Span.Line, finding.Span.Column));
    }

    [Fact]
    public void Refuses_utf16()
    {
        using var course = new TemporaryCourse().With(
            "one.md", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("text")]);

        Assert.Null(course.Folder.ReadText("one.md", Named, course.Bag));
        Assert.Equal("CP0001", Assert.Single(course.Bag.Sorted()).Code);
    }

    [Fact]
    public void Does_not_follow_links_to_folders()
    {
        using var secret = new TemporaryCourse().With("secret.md", "secret");
        using var course = new TemporaryCourse();
        Directory.CreateSymbolicLink(Path.Join(course.Path, "m"), secret.Path);

        Assert.Null(course.Folder.ReadText("m/secret.md", Named, course.Bag));
        Assert.Equal("CP0006", Assert.Single(course.Bag.Sorted()).Code);
    }

    [Fact]
    public void May_itself_be_reached_through_a_link()
    {
        using var course = new TemporaryCourse().With("one.md", "text");
        using var elsewhere = new TemporaryCourse();
        var link = Path.Join(elsewhere.Path, "link");
        Directory.CreateSymbolicLink(link, course.Path);

        Assert.Equal("text", new CourseFolder(link, link).ReadText("one.md", Named, course.Bag)?.Text);
    }

    [Fact]
    public void Suggests_the_file_that_was_probably_meant()
    {
        using var course = new TemporaryCourse().With("m/migrant-workers.md", "text");

        course.Folder.ReadText("m/migrant-wrokers.md", Named, course.Bag);

        Assert.Equal("Did you mean 'migrant-workers.md'?", Assert.Single(course.Bag.Sorted()).Help);
    }

    [Fact]
    public void A_folder_is_not_a_file()
    {
        using var course = new TemporaryCourse().With("m/one.md", "text");

        Assert.Null(course.Folder.ReadText("m", Named, course.Bag));
        Assert.Equal("CP0003", Assert.Single(course.Bag.Sorted()).Code);
    }

    [Fact]
    public void Shows_paths_relative_to_the_working_folder()
    {
        using var course = new TemporaryCourse().With("en/mini/m/one.md", "text");

        var file = new CourseFolder("en/mini", course.Path).ReadText("m/one.md", Named, course.Bag);

        Assert.Equal("en/mini/m/one.md", file?.Path);
    }
}
