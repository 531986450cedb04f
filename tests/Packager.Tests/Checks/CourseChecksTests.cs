using CoursePackager.Packager.Checks;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Reading;

namespace CoursePackager.Packager.Tests.Checks;

public sealed class CourseChecksTests
{
    [Fact]
    public void An_empty_course_file_is_checked_without_a_crash_and_names_every_missing_key()
    {
        var findings = Check("id: mini\n");

        Assert.Equal(
            ["completion", "description", "iri", "language", "modules", "publisher", "title", "version"],
            findings.Where(d => d.Code == "CP0013").Select(d => d.Message.Split('\'')[1]));
    }

    [Theory]
    [InlineData("[a page](one.md)")]
    [InlineData("[an address](https://www.ilo.org/here)")]
    [InlineData("[here is the text of the convention](https://www.ilo.org)")]
    [InlineData("<https://www.ilo.org>")]
    [InlineData("<somebody@example.org>")]
    [InlineData("[![A square](box.svg)](https://www.ilo.org)")]
    [InlineData("[up](#раздел)\n\n## Раздел\n\nText.")]
    [InlineData("A | b\n|---|---|\n| c | d |")]
    [InlineData("> [!WARNING]\n> Text.")]
    [InlineData("Text.\n\n## Two\n\n### Three\n\nText.\n\n## Two again\n\n### Three\n\nText.")]
    [InlineData("Text.\n\n## Two\n\n![A square](box.svg)")]
    [InlineData("The *трудящийся государства-члена*{lang=ru} and [закон о правовом положении](https://www.ilo.org){lang=ru}.")]
    [InlineData("{lang=ru}\n> Миграция — это не только цифры.")]
    [InlineData("## Закон о труде {lang=ru}\n\nText.")]
    [InlineData("A сезонный работник and the `код на русском языке`.")]
    public void Good_text_is_let_alone(string text) => Assert.Empty(CheckLesson(text));

    [Theory]
    [InlineData("[up](#раздел)\n\n> Это закон о\n> труде.\n\n## Раздел\n\nText.", "CP0227")]
    [InlineData("Text.\n\n| A | B |\n|---|---|\n| c | это закон о труде |", "CP0227")]
    [InlineData("*слово*{lang=ru onclick=run}", "CP0202")]
    [InlineData("![A square](box.svg){lang=ru}", "CP0202")]
    [InlineData("*слово*{lang=\"ru x\"}", "CP0103")]
    public void Parts_in_another_language_are_marked_and_only_so(string text, string code) =>
        Assert.Equal([code], CheckLesson(text).Select(d => d.Code));

    [Theory]
    [InlineData(500_000, 0)]
    [InlineData(500_001, 1)]
    public void An_image_has_at_most_500_kB(int bytes, int findings)
    {
        var image = new byte[bytes];
        new byte[] { 0xFF, 0xD8, 0xFF }.CopyTo(image, 0);

        var found = CheckLesson("![A square](big.jpg)", image);

        Assert.Equal(Enumerable.Repeat("CP0226", findings), found.Select(d => d.Code));
    }

    [Fact]
    public void Everything_is_reported_in_one_run()
    {
        var codes = CheckLesson("# One\n\n#### Four\n\n[](x.md) <b> ![](y.svg) [^1]\n").Select(d => d.Code);

        Assert.Equal(["CP0206", "CP0207", "CP0208", "CP0212", "CP0201", "CP0214", "CP0501", "CP0203"], codes);
    }

    private static IReadOnlyList<Diagnostic> CheckLesson(string text, byte[]? image = null) => Check(
        "id: mini\niri: https://example.org/mini\nlanguage: en\ntitle: Mini\ndescription: Mini.\nversion: 1.0.0\npublisher: We\n"
        + "completion:\n  lessons: all\n  quizzes: none\n  finalTest: none\n"
        + "modules:\n  - id: m\n    title: M\n    lessons: [one.md]\n",
        $"---\nid: one\ntitle: One\n---\n\n{text}\n",
        image);

    private static IReadOnlyList<Diagnostic> Check(string course, string lesson = "", byte[]? image = null)
    {
        using var files = new TemporaryCourse().With("course.yaml", course).With("one.md", lesson)
            .With("box.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        if (image is not null) files.With("big.jpg", image);
        var bag = new DiagnosticBag();
        if (CourseLoader.Load(files.Path, bag, files.Path) is { } loaded) CourseChecks.Run([loaded], bag);
        return bag.Sorted();
    }
}
