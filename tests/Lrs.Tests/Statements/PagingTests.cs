using System.Text.Json.Nodes;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Statements;

public sealed class PagingTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Neither_loses_nor_doubles_statements_while_others_write(bool ascending)
    {
        var activity = Sample.NewIri();
        var before = await WriteAsync(activity, 40);
        using var stop = new CancellationTokenSource();
        var writer = WriteUntilStoppedAsync(activity, stop.Token);

        var seen = new List<string>();
        var next = $"/xapi/statements?activity={Uri.EscapeDataString(activity)}&limit=7&ascending={(ascending ? "true" : "false")}";
        for (var page = 0; next.Length > 0 && page < 12; page++)
        {
            var answer = await lrs.SendAsync("GET", next);
            Assert.Equal(200, (int)answer.Status);
            seen.AddRange(answer.StatementIds);
            next = (string)answer.Json["more"]!;
        }

        await stop.CancelAsync();
        await writer;
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(before.Except(seen));
    }

    [Fact]
    public async Task Keeps_every_filter_and_the_format_on_later_pages()
    {
        var activity = Sample.NewIri();
        await WriteAsync(activity, 5);
        await lrs.SendAsync("POST", "/xapi/statements", Sample.Statement(activity, "other"));
        var query = $"activity={Uri.EscapeDataString(activity)}&agent={Sample.Escape(Sample.Agent("ann"))}&format=ids&limit=2";
        var first = await lrs.SendAsync("GET", $"/xapi/statements?{query}");
        var second = await lrs.SendAsync("GET", (string)first.Json["more"]!);
        var third = await lrs.SendAsync("GET", (string)second.Json["more"]!);
        var all = first.Statements.Concat(second.Statements).Concat(third.Statements).ToList();
        Assert.Equal(5, all.Count);
        Assert.All(all, item => Assert.Equal("mailto:ann@example.com", (string)item["actor"]!["mbox"]!));
        Assert.All(all, item => Assert.Null(item["verb"]!["display"]));
        Assert.Equal("", (string)third.Json["more"]!);
    }

    [Fact]
    public async Task Refuses_other_parameters_beside_more()
    {
        var activity = Sample.NewIri();
        await WriteAsync(activity, 3);
        var first = await lrs.SendAsync("GET", $"/xapi/statements?activity={Uri.EscapeDataString(activity)}&limit=1");
        var answer = await lrs.SendAsync("GET", (string)first.Json["more"]! + "&limit=2");
        Assert.Equal(400, (int)answer.Status);
    }

    private async Task<IReadOnlyList<string>> WriteAsync(string activity, int count)
    {
        var display = new JsonObject { ["en"] = "did" };
        var batch = Enumerable.Range(0, count).Select(_ => Sample.Statement(activity)).ToList();
        batch.ForEach(item => item["verb"]!["display"] = display.DeepClone());
        var answer = await lrs.SendAsync("POST", "/xapi/statements", new JsonArray([.. batch]).ToJsonString());
        Assert.Equal(200, (int)answer.Status);
        return [.. batch.Select(item => item.Id())];
    }

    private async Task WriteUntilStoppedAsync(string activity, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            await WriteAsync(activity, 2);
    }
}
