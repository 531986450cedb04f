using System.Text;
using CoursePackager.Lrs.Moving.Import;

namespace CoursePackager.Lrs.Tests.Moving;

/// <summary>Values that are longer than what is read at once, or than what is allowed.</summary>
public sealed class LongInputTests
{
    private static readonly string Long = $"{{\"x\":\"{new string('y', 200_000)}\"}}";

    [Theory]
    [InlineData("{\"a\":1}\nLONG\n{\"b\":2}", "1 {\"a\":1}|2 LONG|3 {\"b\":2}")]
    [InlineData("[{\"a\":1},\nLONG,\n{\"b\":2}]", "1 {\"a\":1}|2 LONG|3 {\"b\":2}")]
    [InlineData("{\"statements\":[LONG],\"more\":\"\"}", "1 LONG")]
    public void Are_read_whole_when_they_fit(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Read(text, 1 << 20));

    [Fact]
    public void A_line_beyond_the_limit_spoils_no_other() =>
        Assert.Equal(
            ["1 {\"a\":1}", "2 the line is too long", "3 {\"b\":2}"], Read("{\"a\":1}\nLONG\n{\"b\":2}", 100_000));

    [Fact]
    public void An_element_beyond_the_limit_ends_the_file() =>
        Assert.Equal(
            ["1 {\"a\":1}", "2 the file cannot be read any further: a value is too long"],
            Read("[{\"a\":1},\nLONG,{\"b\":2}]", 100_000));

    private static IEnumerable<string> Read(string text, int limit)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Replace("LONG", Long, StringComparison.Ordinal));
        var reader = ItemReaders.Open(new MemoryStream(bytes), limit);
        while (reader.TryRead(out var item))
        {
            var json = Encoding.UTF8.GetString(item.Json.Span).Replace(Long, "LONG", StringComparison.Ordinal);
            yield return $"{item.Line} {item.Broken ?? json}";
        }
    }
}
