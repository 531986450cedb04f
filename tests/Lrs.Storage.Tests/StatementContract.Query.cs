using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Storage.Tests;

public abstract partial class StatementContract
{
    [Fact]
    public async Task Filters_must_all_hold()
    {
        var registration = Guid.NewGuid();
        var hit = Make.Statement(verb: 2, activity: 200, agent: 20, registration: registration);
        await Append(
            hit,
            Make.Statement(verb: 3, activity: 200, agent: 20, registration: registration),
            Make.Statement(verb: 2, activity: 201, agent: 20, registration: registration),
            Make.Statement(verb: 2, activity: 200, agent: 21, registration: registration),
            Make.Statement(verb: 2, activity: 200, agent: 20));

        Assert.Equal([hit.Id], await Ids(new StatementQuery
        {
            VerbKey = 2, ActivityKey = 200, AgentKey = 20, Registration = registration, Limit = 10,
        }));
        Assert.Equal(4, (await Ids(new StatementQuery { VerbKey = 2, Limit = 10 })).Length);
        Assert.Empty(await Ids(new StatementQuery { VerbKey = 77, AgentKey = 20, Limit = 10 }));
    }

    [Fact]
    public async Task Related_filters_look_further_than_plain_ones()
    {
        var statement = Make.Statement(activity: 100, agent: 10, relatedAgents: [55], relatedActivities: [555]);
        await Append(statement);

        Assert.Empty(await Ids(new StatementQuery { AgentKey = 55, Limit = 1 }));
        Assert.Empty(await Ids(new StatementQuery { ActivityKey = 555, Limit = 1 }));
        Assert.Equal([statement.Id], await Ids(new StatementQuery { AgentKey = 55, RelatedAgents = true, Limit = 1 }));
        Assert.Equal([statement.Id], await Ids(new StatementQuery { ActivityKey = 555, RelatedActivities = true, Limit = 1 }));
        Assert.Equal([statement.Id], await Ids(new StatementQuery { AgentKey = 10, RelatedAgents = true, Limit = 1 }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_follow_each_other_without_gap_or_repetition(bool ascending)
    {
        var batch = Make.Batch(100, i => Make.Statement(verb: i % 3));
        foreach (var chunk in batch.Chunk(9))
            await Append(chunk);

        var expected = batch.Where(statement => statement.VerbKey == 1).Select(statement => statement.Id).ToList();
        if (!ascending)
            expected.Reverse();
        foreach (var limit in new[] { 1, 7, 33, 34, 100 })
            Assert.Equal(expected, await AllIds(new StatementQuery { VerbKey = 1, Ascending = ascending, Limit = limit }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_of_large_statements_end_early_and_lose_nothing(bool ascending)
    {
        var batch = Make.Batch(20, i => Make.Statement(verb: 5, padding: i % 4 == 0 ? 5_000 : 10));
        await Append(batch);
        var expected = batch.Select(statement => statement.Id).ToList();
        if (!ascending)
            expected.Reverse();

        var query = new StatementQuery { VerbKey = 5, Ascending = ascending, Limit = 100, MaxBytes = 5_200 };
        Assert.Equal(expected, await AllIds(query));
        var page = await Store.QueryAsync(Tenant, query, CancellationToken.None);
        Assert.InRange(page.Statements.Count, 1, 8);
        Assert.Equal(page.Statements[^1].Sequence, page.NextCursor);
        var last = await Store.QueryAsync(Tenant, query with { MaxBytes = 1_000_000 }, CancellationToken.None);
        Assert.Null(last.NextCursor);
    }

    [Fact]
    public async Task The_change_feed_gives_large_statements_in_small_portions()
    {
        await Append(Make.Batch(10, _ => Make.Statement(padding: 2 << 20)));
        var seen = new List<long>();
        while (await Store.ReadChangesAsync(Tenant, seen.LastOrDefault(), 100, CancellationToken.None) is { Count: > 0 } changes)
        {
            Assert.InRange(changes.Count, 1, 5);
            seen.AddRange(changes.Select(change => change.Sequence));
        }

        Assert.Equal(Enumerable.Range(1, 10).Select(i => (long)i), seen);
    }

    [Fact]
    public async Task The_last_page_has_no_cursor()
    {
        await Append(Make.Batch(10));

        Assert.Null((await Store.QueryAsync(Tenant, new StatementQuery { Limit = 10 }, None)).NextCursor);
        Assert.NotNull((await Store.QueryAsync(Tenant, new StatementQuery { Limit = 9 }, None)).NextCursor);
    }

    [Fact]
    public async Task Paging_while_others_write_gives_every_earlier_statement_once()
    {
        var before = Make.Batch(60);
        await Append(before);
        var seen = new List<Guid>();
        var query = new StatementQuery { Limit = 7 };
        while (true)
        {
            var page = await Store.QueryAsync(Tenant, query, None);
            seen.AddRange(page.Statements.Select(statement => statement.Id));
            await Append(Make.Batch(5));
            if (page.NextCursor is not { } cursor)
                break;
            query = query with { Cursor = cursor };
        }

        Assert.Equal(before.Select(statement => statement.Id).Reverse(), seen);
    }

    [Fact]
    public async Task Since_is_exclusive_and_until_inclusive()
    {
        var times = new List<DateTimeOffset>();
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            var statement = Make.Statement();
            ids.Add(statement.Id);
            times.Add((await Append(statement)).Stored);
            await Task.Delay(3);
        }

        Assert.Equal(ids[3..], await Ids(new StatementQuery { Since = times[2], Ascending = true, Limit = 10 }));
        Assert.Equal(ids[..3], await Ids(new StatementQuery { Until = times[2], Ascending = true, Limit = 10 }));
        Assert.Equal([ids[2]], await Ids(new StatementQuery { Since = times[1], Until = times[2], Limit = 10 }));
        Assert.Empty(await Ids(new StatementQuery { Since = times[4], Limit = 10 }));
        Assert.Empty(await Ids(new StatementQuery { Until = times[0].AddMilliseconds(-1), Limit = 10 }));
    }

    [Fact]
    public async Task Pages_cross_many_statements_in_both_directions()
    {
        var batch = Make.Batch(9000, i => Make.Statement(verb: i % 1000, agent: i % 7));
        foreach (var chunk in batch.Chunk(500))
            await Append(chunk);
        var rare = batch.Where(statement => statement.VerbKey == 5).Select(statement => statement.Id).ToArray();
        var both = batch.Where(statement => statement.VerbKey == 5 && statement.AgentKeys[0] == 5)
            .Select(statement => statement.Id);

        Assert.Equal(rare, await AllIds(new StatementQuery { VerbKey = 5, Ascending = true, Limit = 2 }));
        Assert.Equal(rare.Reverse(), await AllIds(new StatementQuery { VerbKey = 5, Limit = 2 }));
        Assert.Equal(both, await AllIds(new StatementQuery { VerbKey = 5, AgentKey = 5, Ascending = true, Limit = 1 }));
        Assert.Equal(batch.Select(statement => statement.Id), await AllIds(new StatementQuery { Ascending = true, Limit = 800 }));
        await ReopenAsync();
        Assert.Equal(rare.Reverse(), await AllIds(new StatementQuery { VerbKey = 5, Limit = 4 }));
        Assert.Equal(batch.Reverse().Select(statement => statement.Id), await AllIds(new StatementQuery { Limit = 800 }));
    }

    [Fact]
    public async Task Changes_come_in_order_and_include_voided_statements()
    {
        var batch = Make.Batch(10);
        await Append(batch);
        await Append(Make.Voiding(batch[4].Id));

        var changes = await Store.ReadChangesAsync(Tenant, 2, 100, None);

        Assert.Equal(Enumerable.Range(3, 9).Select(i => (long)i), changes.Select(change => change.Sequence));
        Assert.Equal(batch[4].Id, Assert.Single(changes, change => change.IsVoided).Id);
        Assert.Equal(2, (await Store.ReadChangesAsync(Tenant, 0, 2, None)).Count);
        Assert.Empty(await Store.ReadChangesAsync(Tenant, 11, 10, None));
    }

    [Fact]
    public async Task Everything_is_visible_up_to_the_time_promised()
    {
        var result = await Append(Make.Statement());

        var through = await Store.ConsistentThroughAsync(Tenant, None);
        var later = await Append(Make.Statement());

        Assert.True(later.Stored > through);
        await Task.Delay(5);
        Assert.True(await Store.ConsistentThroughAsync(Tenant, None) >= result.Stored);
    }

    [Fact]
    public async Task Tenants_see_nothing_of_each_other()
    {
        var id = Guid.NewGuid();
        var target = Make.Statement();
        await Store.AppendAsync("one", [Make.Statement(id, text: "a"), target], None);
        var other = await Store.AppendAsync("two", [Make.Statement(id, text: "b"), Make.Voiding(target.Id)], None);

        Assert.False(other.HasConflict);
        Assert.Equal(2, (await Ids(new StatementQuery { Limit = 9 }, "one")).Length);
        Assert.Equal(2, (await Ids(new StatementQuery { Limit = 9 }, "two")).Length);
        Assert.Null(await Store.GetStatementAsync("two", target.Id, None));
        Assert.False((await Store.GetStatementAsync("one", target.Id, None))!.IsVoided);
        Assert.Equal([1L, 2L], (await Store.ReadChangesAsync("two", 0, 9, None)).Select(change => change.Sequence));
        Assert.Empty(await Ids(new StatementQuery { Limit = 9 }, "three"));
        Assert.Empty(await Store.ReadChangesAsync("three", 0, 9, None));
    }
}
