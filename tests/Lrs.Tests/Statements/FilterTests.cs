using System.Text.Json.Nodes;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Statements;

/// <summary>One set of statements, many filters: exactly the named ones must come back.</summary>
public sealed class FilterTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    private const string Registration = "5f5a1c2e-2d6c-4c58-9a43-0d9d3a7d7b11";
    private readonly string run = Guid.NewGuid().ToString("N");

    public static TheoryData<string, string> Cases => new()
    {
        { "activity={A}", "byAnn byBob chained" },
        { "activity={A}&agent={ann}", "byAnn chained" },
        { "activity={A}&verb={passed}", "byBob" },
        { "agent={ann}&verb={passed}", "" },
        { "agent={cat}", "inGroup" },
        { "agent={ian}", "" },
        { "agent={ian}&related_agents=true", "instructed" },
        { "agent={sue}&related_agents=true", "nested" },
        { "activity={P}", "" },
        { "activity={P}&related_activities=true", "instructed" },
        { "activity={S}&related_activities=true", "nested" },
        { "registration={R}", "instructed" },
        { "activity={A}&ascending=true", "byAnn byBob chained" },
        { "activity={A}&limit=1", "chained" },
        { "activity={A}&limit=0&ascending=true", "byAnn byBob chained" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Finds_what_matches_every_filter_and_nothing_else(string query, string names)
    {
        var stored = await StoreAsync();
        var answer = await lrs.SendAsync("GET", "/xapi/statements?" + Fill(query));
        Assert.Equal(200, (int)answer.Status);
        var found = answer.StatementIds.Select(id => stored.First(item => item.Value.Id() == id).Key);
        if (!query.Contains("ascending", StringComparison.Ordinal))
            found = found.Reverse();
        Assert.Equal(names, string.Join(' ', found));
    }

    [Fact]
    public async Task Cuts_by_time_of_storing_since_exclusive_until_inclusive()
    {
        var stored = await StoreAsync();
        var first = await lrs.SendAsync("GET", $"/xapi/statements?statementId={stored["byAnn"].Id()}");
        var time = Uri.EscapeDataString((string)first.Json["stored"]!);
        var until = await lrs.SendAsync("GET", Fill($"/xapi/statements?activity={{A}}&until={time}"));
        var since = await lrs.SendAsync("GET", Fill($"/xapi/statements?activity={{A}}&since={time}"));
        Assert.Equal([stored["byAnn"].Id()], until.StatementIds);
        Assert.DoesNotContain(stored["byAnn"].Id(), since.StatementIds);
        Assert.Equal(2, since.StatementIds.Count);
    }

    private string Fill(string query) => query
        .Replace("{A}", Uri.EscapeDataString(Iri("A")), StringComparison.Ordinal)
        .Replace("{P}", Uri.EscapeDataString(Iri("P")), StringComparison.Ordinal)
        .Replace("{S}", Uri.EscapeDataString(Iri("S")), StringComparison.Ordinal)
        .Replace("{R}", Guid.Parse(Registration).ToString()[..24] + run[..12], StringComparison.Ordinal)
        .Replace("{passed}", Uri.EscapeDataString("http://example.com/verbs/passed"), StringComparison.Ordinal)
        .Replace("{ann}", Sample.Escape(Sample.Agent("ann" + run)), StringComparison.Ordinal)
        .Replace("{cat}", Sample.Escape(Sample.Agent("cat" + run)), StringComparison.Ordinal)
        .Replace("{ian}", Sample.Escape(Sample.Agent("ian" + run)), StringComparison.Ordinal)
        .Replace("{sue}", Sample.Escape(Sample.Agent("sue" + run)), StringComparison.Ordinal);

    private string Iri(string name) => $"http://example.com/{run}/{name}";

    private async Task<Dictionary<string, JsonObject>> StoreAsync()
    {
        var byAnn = Sample.Statement(Iri("A"), "ann" + run);
        var nested = Sample.Statement(null, "dan" + run);
        var sub = Sample.Statement(Iri("S"), "sue" + run).With("objectType", "SubStatement");
        sub.Remove("id");
        nested["object"] = sub;
        var inGroup = Sample.Statement(null, "x");
        inGroup["actor"] = new JsonObject { ["objectType"] = "Group", ["member"] = new JsonArray(Sample.Agent("cat" + run)) };
        var chained = Sample.Statement(null, "eve" + run);
        chained["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = byAnn.Id() };
        var context = new JsonObject
        {
            ["registration"] = Registration[..24] + run[..12],
            ["instructor"] = Sample.Agent("ian" + run),
            ["contextActivities"] = new JsonObject { ["parent"] = new JsonArray(new JsonObject { ["id"] = Iri("P") }) },
        };
        var all = new Dictionary<string, JsonObject>
        {
            ["byAnn"] = byAnn,
            ["byBob"] = Sample.Statement(Iri("A"), "bob" + run, "http://example.com/verbs/passed"),
            ["inGroup"] = inGroup,
            ["instructed"] = Sample.Statement(null, "fay" + run).With("context", context),
            ["nested"] = nested,
            ["chained"] = chained,
        };
        foreach (var statement in all.Values)
        {
            var answer = await lrs.SendAsync("POST", "/xapi/statements", statement);
            Assert.True((int)answer.Status == 200, answer.Text);
            await Task.Delay(2); // another millisecond of storing
        }

        return all;
    }
}
