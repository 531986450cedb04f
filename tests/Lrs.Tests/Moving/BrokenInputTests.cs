using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Moving;

public sealed class BrokenInputTests : MovingFixture
{
    [Fact]
    public async Task Broken_lines_are_reported_with_number_and_reason_and_the_rest_goes_on()
    {
        var invalid = Sample.Statement();
        invalid.Remove("verb");
        var anonymous = Sample.Statement();
        anonymous.Remove("id");
        var cut = Sample.Statement().ToJsonString()[..40];
        var path = Save("mixed.ndjson", string.Join('\n',
            Sample.Statement().ToJsonString(), cut, "", invalid.ToJsonString(), "42", "{\"version\":\"\\ud800\"}",
            anonymous.ToJsonString(), Sample.Statement().ToJsonString()));

        var (counts, report) = await ImportAsync(path);

        Assert.Equal(2, counts.Statements);
        Assert.Equal(["2", "4", "5", "6", "7"], report.Select(line => line.Split('\t')[1]));
        Assert.Contains(invalid.Id(), report[1], StringComparison.Ordinal);
        Assert.Contains("verb", report[1], StringComparison.Ordinal);
        Assert.Contains("no id", report[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_is_reported_with_id_and_line_and_the_rest_of_its_batch_is_imported()
    {
        var first = Sample.Statement();
        await FillAsync(Target, first);
        var other = Sample.Statement().With("id", first.Id());
        var twice = Sample.Statement();
        var path = Save("more.json", "[\n" + string.Join(",\n", new[]
        {
            Sample.Statement(), other, twice, Sample.Statement().With("id", twice.Id()), Sample.Statement(),
        }.Select(statement => statement.ToJsonString())) + "\n]");

        var (counts, report) = await ImportAsync(path);

        Assert.Equal(3, counts.Statements);
        Assert.Equal(
            [$"more.json\t3\t{first.Id()}", $"more.json\t5\t{twice.Id()}"],
            report.Select(line => line[..line.LastIndexOf('\t')]));
        Assert.Contains("is stored already", report[0], StringComparison.Ordinal);
        Assert.Equal(4, (await AllAsync(Target)).Count);
    }

    [Fact]
    public async Task An_array_that_breaks_off_gives_what_stands_before_the_break()
    {
        var path = Save("cut.json", $"[{Sample.Statement().ToJsonString()},\n{Sample.Statement().ToJsonString()[..50]}");

        var (counts, report) = await ImportAsync(path);

        Assert.Equal(1, counts.Statements);
        Assert.StartsWith("cut.json\t2\t-\tthe file cannot be read any further", Assert.Single(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Things_that_are_no_statements_are_reported_one_by_one()
    {
        var (counts, report) = await ImportAsync(Save("numbers.json", "[1, \"two\", null, [3]]"));

        Assert.Equal(0, counts.Statements);
        Assert.Equal(4, report.Length);
    }
}
