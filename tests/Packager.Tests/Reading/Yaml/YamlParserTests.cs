using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Reading.Yaml;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Tests.Reading.Yaml;

public sealed class YamlParserTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Every_value_has_its_exact_place(string lineEnd)
    {
        var text = "курс: \"Трудовая миграция\" # 😀\nlist:\n  - one\n  - {a: b}\n".ReplaceLineEndings(lineEnd);
        var (value, bag) = Parse(text);

        Assert.Empty(bag.Sorted());
        var map = Assert.IsType<YamlMap>(value);
        var list = Assert.IsType<YamlList>(map.Entries[1].Value);
        var inner = Assert.IsType<YamlMap>(list.Items[1]);
        Assert.Equal((1, 7, 19), Place(map.Entries[0].Value));
        Assert.Equal((3, 5, 3), Place(list.Items[0]));
        Assert.Equal((4, 9, 1), Place(inner.Entries[0].Value));
    }

    [Theory]
    [InlineData("a: [1, 2", "CP0010")]
    [InlineData("a: b: c", "CP0010")]
    [InlineData("a:\n\tb: c", "CP0010")]
    [InlineData("a: 1\n---\nb: 2", "CP0010")]
    [InlineData("? [a]\n: b", "CP0010")]
    [InlineData("a: &x 1\nb: *x", "CP0015")]
    [InlineData("a: !!int 1", "CP0015")]
    [InlineData("a: 1\na: 2", "CP0011")]
    public void Reports_what_is_not_plain_yaml(string text, string code) =>
        Assert.Contains(Parse(text).Bag.Sorted(), d => d.Code == code);

    [Fact]
    public void Deep_nesting_is_refused_and_not_followed()
    {
        var (value, bag) = Parse(new string('[', 20_000));

        Assert.Null(value);
        Assert.Contains("deeper", Assert.Single(bag.Sorted()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_places_are_those_of_the_file()
    {
        var file = new SourceFile("one.md", "---\nid: one\n---\n");

        var map = Assert.IsType<YamlMap>(YamlParser.Parse(file, 4, 8, new DiagnosticBag()));

        Assert.Equal((2, 5, 3), Place(map.Entries[0].Value));
    }

    private static (YamlValue? Value, DiagnosticBag Bag) Parse(string text)
    {
        var bag = new DiagnosticBag();
        return (YamlParser.Parse(new SourceFile("x.yaml", text), bag), bag);
    }

    private static (int Line, int Column, int Length) Place(YamlValue value) =>
        (value.Span.Line, value.Span.Column, value.Span.Length);
}
