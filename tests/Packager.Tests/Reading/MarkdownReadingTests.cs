using CoursePackager.Packager.Reading;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Tests.Reading;

public sealed class MarkdownReadingTests
{
    [Fact]
    public void Heading_ids_keep_cyrillic_letters()
    {
        var (lesson, _) = Read.Lesson("## Кто такой трудящийся-мигрант?\n");

        Assert.Equal("кто-такой-трудящийся-мигрант", lesson.Body.Blocks[0].TryGetAttributes()?.Id);
    }

    [Theory]
    [InlineData("<div onclick=\"x()\">a</div>")]
    [InlineData("a <b>c</b> d")]
    [InlineData("<!-- comment -->")]
    [InlineData("<?php x ?>")]
    public void Raw_html_is_reported_and_never_reaches_the_model(string text)
    {
        var (lesson, findings) = Read.Lesson(text);

        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.Equal("CP0201", f.Code));
        Assert.Empty(MarkdownNodes.Of<HtmlBlock>(lesson.Body.Blocks));
        Assert.Empty(MarkdownNodes.Of<HtmlInline>(lesson.Body.Blocks));
    }

    [Fact]
    public void Attributes_never_reach_the_model()
    {
        var (lesson, findings) = Read.Lesson("A text {onclick=\"x()\"}\n\n## Part {#part onmouseover=x}\n");

        Assert.All(findings, f => Assert.Equal("CP0202", f.Code));
        Assert.All(
            MarkdownNodes.Of<MarkdownObject>(lesson.Body.Blocks), n => Assert.Empty(n.TryGetAttributes()?.Properties ?? []));
        Assert.Equal("part", lesson.Body.Blocks[1].TryGetAttributes()?.Id);
    }

    [Fact]
    public void Code_may_show_html_and_braces()
    {
        var (_, findings) = Read.Lesson("Write `<b>` or `{.red}`, or 1 < 2.\n\n```html\n<script>\n```\n");

        Assert.Empty(findings);
    }

    [Fact]
    public void Plain_text_collapses_white_space_and_leaves_footnote_marks_out()
    {
        var (lesson, _) = Read.Lesson("One *two*\nthree[^1] &amp; `four`&#7;.\n\n[^1]: Note.\n");

        Assert.Equal("One two three & four.", lesson.Body.PlainText);
    }

    [Fact]
    public void Minutes_are_computed_from_the_words_when_not_stated()
    {
        Assert.Equal(1, Read.Lesson("One word.\n").Lesson.Minutes);
        Assert.Equal(4, Read.Lesson(string.Join(' ', Enumerable.Repeat("word", 600)) + "\n").Lesson.Minutes);
    }
}
