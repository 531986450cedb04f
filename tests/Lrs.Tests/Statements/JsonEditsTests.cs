using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using CoursePackager.Lrs.Statements;

namespace CoursePackager.Lrs.Tests.Statements;

public sealed class JsonEditsTests
{
    private delegate void Change(ref JsonEdits edits, JsonElement root);

    [Fact]
    public void Without_edits_every_byte_stays()
    {
        const string source = """{ "n" : 1.50e0 , "s":"\u0041\/ü" , "a": [ ] }""";
        Assert.Equal(source, Apply(source, (ref _, _) => { }).Json);
    }

    [Fact]
    public void Values_are_set_in_place_and_new_ones_at_the_end() => Assert.Equal(
        """{"b": "new" ,"a":[1, 2],"c":3,"d":4}""",
        Apply(
            """{"b": {"old": 1} ,"a":[1, 2]}""",
            (ref edits, root) =>
            {
                edits.Set(root, "c", "3"u8.ToArray());
                edits.Set(root, "b", "\"new\""u8.ToArray());
                edits.SetIfAbsent(root, "d", "4"u8.ToArray());
                edits.SetIfAbsent(root, "a", "5"u8.ToArray());
            }).Json);

    [Fact]
    public void The_last_value_that_was_set_counts() => Assert.Equal(
        """{"a":3}""",
        Apply(
            """{"a":1}""",
            (ref edits, root) =>
            {
                edits.Set(root, "a", "22"u8.ToArray());
                edits.Set(root, "a", "3"u8.ToArray());
            }).Json);

    [Fact]
    public void Edits_at_any_depth_come_in_the_order_of_the_source_whatever_order_they_were_made_in() => Assert.Equal(
        """{"o":{"x":[{"y":1}],"t":"later"},"z":[0],"n":9}""",
        Apply(
            """{"o":{"x":{"y":1},"t":"t"},"z":0}""",
            (ref edits, root) =>
            {
                edits.Set(root, "n", "9"u8.ToArray());
                edits.Wrap(root.GetProperty("z"), "["u8.ToArray(), "]"u8.ToArray());
                edits.Replace(root.GetProperty("o").GetProperty("t"), "\"later\""u8.ToArray());
                edits.Wrap(root.GetProperty("o").GetProperty("x"), "["u8.ToArray(), "]"u8.ToArray());
            }).Json);

    [Theory]
    [InlineData("""{"stored":"old","a":1}""")]
    [InlineData("""{"a":{"stored":"inner"},"stored":0}""")]
    [InlineData("""{"a":"ü"}""")]
    public void The_text_of_a_value_that_was_set_is_found_by_its_offset(string source)
    {
        var (json, offset) = Apply(
            source,
            (ref edits, root) =>
            {
                edits.Set(root, "stored", "\"time\""u8.ToArray());
                edits.Set(root, "a", "\"longer than before\""u8.ToArray());
            });

        Assert.Equal("time", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(json), offset, 4));
        Assert.Equal("time", JsonDocument.Parse(json).RootElement.GetProperty("stored").GetString());
    }

    [Fact]
    public void What_was_not_set_has_no_offset() => Assert.Equal(-1, Apply("""{"stored":"old"}""", (ref _, _) => { }).Offset);

    private static (string Json, int Offset) Apply(string source, Change change)
    {
        using var document = JsonDocument.Parse(source);
        var edits = new JsonEdits(JsonMarshal.GetRawUtf8Value(document.RootElement));
        change(ref edits, document.RootElement);
        var (json, offset) = edits.Apply("stored");
        return (Encoding.UTF8.GetString(json), offset);
    }
}
