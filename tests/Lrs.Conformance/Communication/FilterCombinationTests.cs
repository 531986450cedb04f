using System.Globalization;
using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 2.1.3: several parameters at once, time, order and limit.</summary>
public sealed class FilterCombinationTests
{
    private static readonly string[] Names = ["agent", "verb", "activity", "registration"];

    private (string Name, string Value) Activity { get; } = ("activity", Make.Iri());

    [Requirement("Communication 2.1.3", "Of several filters all must hold: each combination finds exactly what matches.")]
    public async Task Joins_filters_with_and(Endpoint lrs)
    {
        var (agent, verb, activity, registration) = (Make.Agent(), Make.Iri("verbs"), Make.Iri(), Make.Id());
        var all = Enumerable.Range(0, 16).ToDictionary(bits => bits, bits => Statement(bits, agent, verb, activity, registration));
        await lrs.StoreAsync([.. all.Values]);
        (string, string)[] filters = [agent.AsFilter(), ("verb", verb), ("activity", activity), ("registration", registration)];
        for (var asked = 1; asked < 16; asked++)
        {
            var found = await lrs.FindAsync([.. filters.Where((_, i) => (asked & (1 << i)) != 0)]);
            var expected = all.Where(item => (item.Key & asked) == asked).Select(item => item.Value.Id());
            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }
    }

    [Requirement("Communication 2.1.3", "related_agents and related_activities together with other filters must all hold too.")]
    public async Task Joins_related_filters_with_and(Endpoint lrs)
    {
        var (agent, activity, verb) = (Make.Agent(), Make.Iri(), Make.Iri("verbs"));
        var world = new NamedStatements(lrs)
            .Add("both", Related(agent, activity).Set("verb.id", verb))
            .Add("otherVerb", Related(agent, activity))
            .Add("agentOnly", Related(agent, Make.Iri()).Set("verb.id", verb))
            .Add("activityOnly", Related(Make.Agent(), activity).Set("verb.id", verb));
        await world.StoreAsync();
        (string, string)[] related =
            [agent.AsFilter(), ("activity", activity), ("related_agents", "true"), ("related_activities", "true")];
        Assert.Equal("both otherVerb", await world.FindAsync(related));
        Assert.Equal("both", await world.FindAsync([.. related, ("verb", verb)]));
        Assert.Equal("", await world.FindAsync([agent.AsFilter(), ("activity", activity), ("related_agents", "true")]));
    }

    [Requirement("Communication 2.1.3", "Statements come newest first by the time they were stored, whatever their timestamps.")]
    public async Task Gives_the_newest_first(Endpoint lrs)
    {
        var world = await StoreInTurnAsync(lrs);
        Assert.Equal("d c b a", await world.ListAsync(Activity));
        Assert.Equal("d c b a", await world.ListAsync(Activity, ("ascending", "false")));
    }

    [Requirement("Communication 2.1.3", "With ascending they come oldest first.")]
    public async Task Gives_the_oldest_first_with_ascending(Endpoint lrs)
    {
        var world = await StoreInTurnAsync(lrs);
        Assert.Equal("a b c d", await world.ListAsync(Activity, ("ascending", "true")));
    }

    [Requirement("Communication 2.1.3", "since finds what was stored after that time, that time itself excluded.")]
    public async Task Takes_since_without_the_time_itself(Endpoint lrs)
    {
        var world = await StoreInTurnAsync(lrs);
        var b = await StoredAsync(lrs, world["b"]);
        Assert.Equal("d c", await world.ListAsync(Activity, ("since", Times.Format(b))));
        Assert.Equal("d c b", await world.ListAsync(Activity, ("since", Times.Format(b.AddMilliseconds(-1)))));
        Assert.Equal("d c b a", await world.ListAsync(Activity, ("since", "2001-01-01T00:00:00Z")));
        Assert.Equal("", await world.ListAsync(Activity, ("since", "2999-01-01T00:00:00Z")));
    }

    [Requirement("Communication 2.1.3", "until finds what was stored at that time or before.")]
    public async Task Takes_until_with_the_time_itself(Endpoint lrs)
    {
        var world = await StoreInTurnAsync(lrs);
        var c = await StoredAsync(lrs, world["c"]);
        Assert.Equal("c b a", await world.ListAsync(Activity, ("until", Times.Format(c))));
        Assert.Equal("b a", await world.ListAsync(Activity, ("until", Times.Format(c.AddMilliseconds(-1)))));
        Assert.Equal("", await world.ListAsync(Activity, ("until", "2001-01-01T00:00:00Z")));
    }

    [Requirement("Communication 2.1.3", "since and until together leave what lies between, and hold with other filters.")]
    public async Task Takes_since_and_until_together(Endpoint lrs)
    {
        var world = await StoreInTurnAsync(lrs);
        var (a, c) = (await StoredAsync(lrs, world["a"]), await StoredAsync(lrs, world["c"]));
        (string, string)[] between = [("since", Times.Format(a)), ("until", Times.Format(c))];
        Assert.Equal("c b", await world.ListAsync([Activity, .. between]));
        Assert.Equal("b c", await world.ListAsync([Activity, .. between, ("ascending", "true")]));
        Assert.Equal("b", await world.ListAsync([.. between, ("agent", world["b"]["actor"]!.ToText())]));
        Assert.Equal("", await world.ListAsync([.. between, ("agent", world["d"]["actor"]!.ToText())]));
    }

    [Requirement("Communication 2.1.3", "since and until are instants: any zone and any digits will do.")]
    public async Task Takes_times_in_any_zone(Endpoint lrs)
    {
        var world = await StoreInTurnAsync(lrs);
        var b = await StoredAsync(lrs, world["b"]);
        var zoned = b.ToOffset(TimeSpan.FromMinutes(330)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);
        Assert.Equal("d c", await world.ListAsync(Activity, ("since", zoned)));
        Assert.Equal("b a", await world.ListAsync(Activity, ("until", zoned)));
    }

    [Requirement("Communication 2.1.3", "limit is the most statements of one answer.")]
    public async Task Gives_no_more_than_the_limit(Endpoint lrs)
    {
        var world = await StoreInTurnAsync(lrs);
        Assert.Equal("d", await world.ListAsync(Activity, ("limit", "1")));
        Assert.Equal("d c b", await world.ListAsync(Activity, ("limit", "3")));
        Assert.Equal("a b", await world.ListAsync(Activity, ("limit", "2"), ("ascending", "true")));
        Assert.Equal("d c b a", await world.ListAsync(Activity, ("limit", "1000000")));
    }

    [Requirement("Communication 2.1.3", "limit 0, and no limit, stand for the most that the server gives.")]
    public async Task Takes_limit_zero_as_the_most(Endpoint lrs)
    {
        var activity = Make.Iri();
        var count = Support.Running.RunningService.MaxPageSize + 3;
        await lrs.StoreAsync([.. Enumerable.Range(0, count).Select(_ => Make.Statement(activity))]);
        foreach (var limit in ((string, string)[][])[[], [("limit", "0")], [("limit", "100000")]])
        {
            var page = await lrs.GetAsync(Address.Of("statements", [("activity", activity), .. limit])).Expect(200);
            Assert.Equal(count - 3, page.Statements.Count);
            Assert.Equal(3, (await lrs.GetAsync(page.More).Expect(200)).Statements.Count);
        }
    }

    [Requirement("Communication 2.1.3", "Numbers, times and booleans that are none are refused.")]
    public Task Refuses_values_of_other_types(Endpoint lrs) => Check.EachAsync(
        [
            ("limit", ""), ("limit", "-1"), ("limit", "1.5"), ("limit", "ten"), ("limit", " 1"), ("since", ""), ("since", "yesterday"),
            ("until", "2026-02-30T00:00:00Z"), ("since", "2026-01-01T00:00:00-00:00"), ("ascending", ""), ("ascending", "1"), ("ascending", "True"),
            ("related_agents", "yes"), ("related_activities", "TRUE"), ("attachments", "0"), ("format", ""), ("format", "Exact"), ("format", "short"),
        ],
        item => lrs.GetAsync(Address.Of("statements", item)).ExpectRefusal());

    private static JsonObject Statement(int bits, JsonObject agent, string verb, string activity, string registration)
    {
        bool Has(string name) => (bits & (1 << Array.IndexOf(Names, name))) != 0;
        return Make.Statement(Has("activity") ? activity : Make.Iri())
            .Set("actor", Has("agent") ? agent : Make.Agent())
            .Set("verb.id", Has("verb") ? verb : Make.Iri("verbs"))
            .Set("context.registration", Has("registration") ? registration : Make.Id());
    }

    private static JsonObject Related(JsonObject agent, string activity) => Make.Statement()
        .Set("context.instructor", agent).Set("context.contextActivities.parent", Make.Activity(activity));

    // Timestamps run against the order of storing.
    private async Task<NamedStatements> StoreInTurnAsync(Endpoint lrs)
    {
        var world = new NamedStatements(lrs);
        foreach (var (letter, i) in "abcd".Select((letter, i) => (letter, i)))
            world.Add($"{letter}", Make.Statement(Activity.Value).Set("timestamp", $"2026-01-0{9 - i}T00:00:00Z"));
        await lrs.StoreInTurnAsync("abcd".Select(letter => world[$"{letter}"]));
        return world;
    }

    private static async Task<DateTimeOffset> StoredAsync(Endpoint lrs, JsonObject statement) =>
        Times.Parse((string)(await lrs.ReadAsync(statement.Id()))["stored"]!);
}
