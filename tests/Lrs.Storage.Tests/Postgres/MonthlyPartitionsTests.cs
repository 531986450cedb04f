using System.Text.RegularExpressions;
using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Storage.Postgres;
using CoursePackager.Lrs.Storage.Postgres.Opening;
using CoursePackager.Lrs.Storage.Postgres.Statements;
using Npgsql;

namespace CoursePackager.Lrs.Storage.Tests.Postgres;

/// <summary>What an administrator does with months, and what readers and writers notice of it.</summary>
[Collection(PostgresTests.Name)]
public sealed class MonthlyPartitionsTests(PostgresServer server) : IAsyncLifetime
{
    private const string Tenant = "default";
    private static readonly CancellationToken None = CancellationToken.None;
    private string connection = "";
    private PostgresStore store = null!;

    public async Task InitializeAsync()
    {
        connection = await MonthlyDatabase.NewAsync(server, MonthlyDatabase.Standing);
        store = await PostgresStore.OpenAsync(connection, Partitions.Monthly);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task The_first_statement_of_a_month_makes_the_next_month()
    {
        await AppendInAsync(3, Make.Statement());
        Assert.Equal(["posting_2026_03", "posting_2026_04", "statement_2026_03", "statement_2026_04"], await TablesAsync());

        await AppendInAsync(5, Make.Statement());
        Assert.Equal(["statement_2026_05", "statement_2026_06"], (await TablesAsync())[^2..]);
    }

    [Fact]
    public async Task A_new_month_waits_for_nobody_who_writes_or_reads()
    {
        await AppendInAsync(1, Make.Statement());
        await using var source = NpgsqlDataSource.Create(connection);
        await using var other = await source.OpenConnectionAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using var busy = new NpgsqlCommand(
            "UPDATE statement SET voided = false; UPDATE posting SET key = key; SELECT count(*) FROM statement JOIN posting USING (seq)",
            other);
        await busy.ExecuteNonQueryAsync();

        await AppendInAsync(7, Make.Statement()).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, (await store.ReadChangesAsync(Tenant, 0, 10, None)).Count);
    }

    [Fact]
    public async Task Pages_go_through_the_months_in_both_directions()
    {
        var batches = await AppendYearAsync();
        var all = batches.SelectMany(batch => batch).Select(statement => statement.Id).ToList();

        foreach (var limit in new[] { 1, 4, 5, 7, 100 })
        {
            var query = new StatementQuery { VerbKey = 1, Limit = limit };
            Assert.Equal(all, await PagesAsync(query with { Ascending = true }));
            Assert.Equal(Enumerable.Reverse(all), await PagesAsync(query));
            Assert.Equal(all.Where((_, i) => i % 5 == 2), await PagesAsync(query with { AgentKey = 12, Ascending = true }));
        }
    }

    [Fact]
    public async Task Times_choose_months()
    {
        var batches = await AppendYearAsync();
        var may = (await store.GetStatementAsync(Tenant, batches[2][0].Id, None))!.Stored;

        async Task<List<Guid>> Between(DateTimeOffset? since, DateTimeOffset? until) =>
            await PagesAsync(new StatementQuery { VerbKey = 1, Since = since, Until = until, Ascending = true, Limit = 3 });

        Assert.Equal(Ids(batches[3..]), await Between(may, null));
        Assert.Equal(Ids(batches[..3]), await Between(null, may));
        Assert.Equal(Ids(batches[2..3]), await Between(may.AddMilliseconds(-1), may));
        Assert.Equal(Ids(batches[..2]), await Between(null, may.AddDays(-14)));
        Assert.Empty(await Between(may, may.AddDays(30)));
    }

    [Fact]
    public async Task A_page_reads_only_the_months_it_needs()
    {
        var batches = await AppendYearAsync();
        var may = (await store.GetStatementAsync(Tenant, batches[2][0].Id, None))!.Stored;
        await using var source = NpgsqlDataSource.Create(connection);
        var months = new StatementMonths(new Database(source));

        var newest = new StatementQuery { VerbKey = 1, ActivityKey = 100, Limit = 10 };
        var inMay = newest with { Since = may.AddDays(-1), Until = may.AddDays(1) };

        Assert.Equal(["2026_12", "2027_01"], await PlannedAsync(source, newest, (await months.OfAsync(Tenant, newest, None))[0]));
        Assert.Equal(["2026_05"], await PlannedAsync(source, inMay, Assert.Single(await months.OfAsync(Tenant, inMay, None))));
    }

    [Fact]
    public async Task A_dropped_month_is_gone_for_readers_and_its_ids_stay_taken()
    {
        var batches = await AppendYearAsync();
        await MonthlyDatabase.DropAsync(server, connection, "2026_01");

        Assert.Null(await store.GetStatementAsync(Tenant, batches[0][0].Id, None));
        Assert.Equal(Ids(batches[1..]), await PagesAsync(new StatementQuery { VerbKey = 1, Ascending = true, Limit = 4 }));
        Assert.Equal(6, (await store.ReadChangesAsync(Tenant, 0, 1, None))[0].Sequence);
        var again = await store.AppendAsync(Tenant, [batches[0][0], Make.Statement(batches[0][1].Id, text: "other")], None);
        Assert.Equal([AppendOutcome.Same, AppendOutcome.Conflict], again.Outcomes);
        Assert.Null(await store.GetStatementAsync(Tenant, batches[0][0].Id, None));
    }

    [Fact]
    public async Task References_to_and_from_a_dropped_month_lead_nowhere()
    {
        var (old, waited, target) = (Make.Statement(verb: 2), Make.Statement(verb: 3), Make.Statement(verb: 4));
        var kept = Make.Statement(verb: 6, refersTo: old.Id);
        await AppendInAsync(1, old, Make.Statement(verb: 5, refersTo: waited.Id), Make.Voiding(target.Id));
        await AppendInAsync(2, kept);
        await MonthlyDatabase.DropAsync(server, connection, "2026_01");

        await AppendInAsync(3, waited, Make.Statement(verb: 7, refersTo: old.Id), Make.Voiding(old.Id), target);

        Assert.Equal([kept.Id], await PagesAsync(new StatementQuery { VerbKey = 2, Limit = 10 }));
        Assert.Equal([waited.Id], await PagesAsync(new StatementQuery { VerbKey = 3, Limit = 10 }));
        Assert.True((await store.GetStatementAsync(Tenant, target.Id, None))!.IsVoided);
    }

    [Fact]
    public async Task When_all_months_are_dropped_sequences_and_times_go_on()
    {
        await AppendInAsync(1, Make.Batch(3));
        await MonthlyDatabase.DropAsync(server, connection, "2026_01");
        Assert.Empty(await store.ReadChangesAsync(Tenant, 0, 10, None));

        await AppendInAsync(4, Make.Batch(2));

        Assert.Equal([4L, 5L], (await store.ReadChangesAsync(Tenant, 0, 10, None)).Select(statement => statement.Sequence));
    }

    [Fact]
    public async Task The_present_month_is_made_again_when_it_has_been_dropped()
    {
        var (referrer, kept) = (Make.Statement(verb: 5), Make.Batch(2));
        var awaited = referrer with { RefersTo = kept[0].Id };
        await AppendInAsync(1, [.. Make.Batch(2), awaited]);
        await store.AppendAsync("other", Make.Batch(3), None);
        await MonthlyDatabase.DropAsync(server, connection, "2026_01");

        var again = await store.AppendAsync(Tenant, [awaited], None);
        Assert.Equal([AppendOutcome.Same], again.Outcomes);
        await AppendInAsync(1, kept);
        await AppendInAsync(1, Make.Statement());
        await store.AppendAsync("other", Make.Batch(2), None);

        Assert.Equal([4L, 5L, 6L], (await store.ReadChangesAsync(Tenant, 0, 10, None)).Select(statement => statement.Sequence));
        Assert.Equal([4L, 5L], (await store.ReadChangesAsync("other", 0, 10, None)).Select(statement => statement.Sequence));
        var found = await PagesAsync(new StatementQuery { VerbKey = 1, Ascending = true, Limit = 1 });
        Assert.Equal(kept.Select(statement => statement.Id), found[..2]);
        Assert.Empty(await PagesAsync(new StatementQuery { VerbKey = 5, Limit = 10 }));
    }

    [Fact]
    public async Task Months_of_another_schema_in_the_search_path_are_not_taken_for_its_own()
    {
        await AppendInAsync(1, Make.Statement());
        var two = await MonthlyDatabase.NewAsync(server, MonthlyDatabase.Standing);
        var both = two.Replace(",pg_catalog", $",{MonthlyDatabase.SchemaOf(connection)},pg_catalog", StringComparison.Ordinal);
        await using var second = await PostgresStore.OpenAsync(both, Partitions.Monthly);

        var result = await second.AppendAsync(Tenant, Make.Batch(2), None);

        Assert.Equal([AppendOutcome.Stored, AppendOutcome.Stored], result.Outcomes);
        Assert.Equal(2, (await second.ReadChangesAsync(Tenant, 0, 10, None)).Count);
        Assert.Single(await store.ReadChangesAsync(Tenant, 0, 10, None));
    }

    [Fact]
    public async Task Processes_that_write_over_the_ends_of_months_lose_and_double_nothing()
    {
        var shared = await MonthlyDatabase.NewAsync(server, MonthlyDatabase.Hurrying);
        await using var one = await PostgresStore.OpenAsync(shared, Partitions.Monthly);
        await using var two = await PostgresStore.OpenAsync(shared);
        using var finish = new CancellationTokenSource();
        var follower = Task.Run(() => Follower.BySequenceAsync(two, Tenant, finish.Token));
        var batches = Enumerable.Range(0, 120).Select(_ => Make.Batch(3)).ToList();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(async () =>
        {
            for (var i = writer; i < batches.Count; i += 6)
                await (writer % 2 == 0 ? one : two).AppendAsync(writer == 5 ? "other" : Tenant, batches[i], None);
        })));
        await finish.CancelAsync();

        var seen = await follower;
        Assert.Equal(Enumerable.Range(1, 300).Select(i => (long)i), seen.Select(statement => statement.Sequence));
        Assert.Equal(Ids(batches.Where((_, i) => i % 6 != 5)).Order(), seen.Select(statement => statement.Id).Order());
        Assert.Equal(seen.Select(statement => statement.Stored).Order(), seen.Select(statement => statement.Stored));
        Assert.True(seen.Select(statement => statement.Stored.Month).Distinct().Count() > 3);
    }

    [Fact]
    public async Task A_rare_match_among_many_months_is_found_with_few_commands()
    {
        var rare = Make.Statement(agent: 99);
        for (var month = 1; month <= 12; month++)
            await AppendInAsync(month, month == 3 ? [rare, Make.Statement()] : Make.Batch(2));
        await using var source = NpgsqlDataSource.Create(connection);
        var query = new StatementQuery { AgentKey = 99, VerbKey = 1, Limit = 10 };

        Assert.Equal([rare.Id], await PagesAsync(query));
        Assert.Equal([rare.Id], await PagesAsync(query with { Ascending = true }));
        Assert.Equal(4, (await new StatementMonths(new Database(source)).OfAsync(Tenant, query, None)).Count);
    }

    [Fact]
    public async Task Citus_and_monthly_partitions_are_not_used_together()
    {
        var database = $"c{Guid.NewGuid():N}";
        await server.ExecuteAsync($"CREATE DATABASE {database}");
        var other = server.Connection(database);
        await using (var source = NpgsqlDataSource.Create(other))
        {
            // Citus itself is not at hand.
            await using var command = source.CreateCommand(
                "SET allow_system_table_mods = on; INSERT INTO pg_extension VALUES (99999, 'citus', 10, 2200, false, '13.2', NULL, NULL)");
            await command.ExecuteNonQueryAsync();
        }

        Assert.Contains("citus", await RefusalAsync(other, Partitions.Monthly), StringComparison.Ordinal);
        await (await PostgresStore.OpenAsync(other)).DisposeAsync();
    }

    [Fact]
    public async Task The_database_keeps_what_was_chosen_first()
    {
        await store.AppendAsync(Tenant, Make.Batch(3), None);
        await using (var unasked = await PostgresStore.OpenAsync(connection))
            Assert.Equal(3, (await unasked.ReadChangesAsync(Tenant, 0, 10, None)).Count);
        var plain = await server.NewEmptySchemaAsync();
        await (await PostgresStore.OpenAsync(plain)).DisposeAsync();

        Assert.Contains("with monthly partitions", await RefusalAsync(connection, Partitions.None), StringComparison.Ordinal);
        Assert.Contains("without partitions", await RefusalAsync(plain, Partitions.Monthly), StringComparison.Ordinal);
        await (await PostgresStore.OpenAsync(plain, Partitions.None)).DisposeAsync();
    }

    private static async Task<string> RefusalAsync(string connection, Partitions wanted) =>
        (await Assert.ThrowsAsync<StoreSettingsException>(() => PostgresStore.OpenAsync(connection, wanted))).Message;

    private static IEnumerable<Guid> Ids(IEnumerable<PreparedStatement[]> batches) =>
        batches.SelectMany(batch => batch).Select(statement => statement.Id);

    /// <summary>The months whose tables are in the plan of a query.</summary>
    private static async Task<IEnumerable<string>> PlannedAsync(NpgsqlDataSource source, StatementQuery query, MonthRange range)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = StatementSql.Find(Tenant, query, 10, range);
        command.Connection = connection;
        command.CommandText = "EXPLAIN " + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        var plan = "";
        while (await reader.ReadAsync())
            plan += reader.GetString(0);
        return Regex.Matches(plan, "(?:statement|posting)_([0-9]{4}_[0-9]{2})").Select(match => match.Groups[1].Value)
            .Distinct().Order(StringComparer.Ordinal);
    }

    private async Task AppendInAsync(int month, params PreparedStatement[] batch)
    {
        await MonthlyDatabase.GoToAsync(server, connection, month);
        var result = await store.AppendAsync(Tenant, batch, None);
        Assert.All(result.Outcomes, outcome => Assert.Equal(AppendOutcome.Stored, outcome));
    }

    /// <summary>Five statements, of the agents 10 to 14, in each of the months January, March, May, June, December.</summary>
    private async Task<PreparedStatement[][]> AppendYearAsync()
    {
        var batches = Enumerable.Range(0, 5).Select(_ => Make.Batch(5, place => Make.Statement(agent: 10 + place))).ToArray();
        foreach (var (month, batch) in new[] { 1, 3, 5, 6, 12 }.Zip(batches))
            await AppendInAsync(month, batch);
        return batches;
    }

    private async Task<List<Guid>> PagesAsync(StatementQuery query)
    {
        var ids = new List<Guid>();
        while (true)
        {
            var page = await store.QueryAsync(Tenant, query, None);
            ids.AddRange(page.Statements.Select(statement => statement.Id));
            if (page.NextCursor is not { } cursor)
                return ids;
            query = query with { Cursor = cursor };
        }
    }

    private async Task<List<string>> TablesAsync()
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(
            "SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r' AND relnamespace = current_schema()::regnamespace "
            + "ORDER BY relname COLLATE \"C\"");
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync())
            tables.Add(reader.GetString(0));
        return tables;
    }
}
