using System.Collections.Concurrent;
using Npgsql;

namespace CoursePackager.Lrs.Storage.Postgres.Statements;

/// <summary>Reads statements.</summary>
/// <param name="months">Null: the database has no partitions.</param>
internal sealed class StatementTable(Database database, StatementMonths? months)
{
    private readonly string throughSql = $"SELECT {(months is null ? "consistent_through" : "consistent_through_by_month")}($1)";

    private readonly ConcurrentDictionary<string, DateTimeOffset> promised = new(StringComparer.Ordinal);

    public async Task<StoredStatement?> GetAsync(string tenant, Guid id, CancellationToken cancel)
    {
        if (months is null)
            return await SingleAsync(() => StatementSql.Get(tenant, id), cancel);
        return await months.FindAsync(tenant, id, cancel) is var (month, sequence)
            ? await SingleAsync(() => StatementSql.Get(tenant, month, sequence), cancel)
            : null;
    }

    /// <summary>One more statement than the page holds tells whether there is a next page.</summary>
    public async Task<StatementPage> QueryAsync(string tenant, StatementQuery query, CancellationToken cancel)
    {
        var found = await CollectAsync(
            tenant, query, query.Limit + 1L, (count, range) => StatementSql.Find(tenant, query, count, range), cancel);
        var shown = found.Count - 1;
        var isLast = found.Count <= query.Limit && BytesOf(found.Take(shown)) < query.MaxBytes;
        return isLast ? new StatementPage(found, null) : new StatementPage(found[..shown], found[shown - 1].Sequence);
    }

    /// <summary>Order of commits = order of sequence, so a reader that has seen one sequence has seen all below it.</summary>
    public async Task<IReadOnlyList<StoredStatement>> ReadChangesAsync(
        string tenant, long after, int limit, CancellationToken cancel) =>
        await CollectAsync(
            tenant,
            new StatementQuery { Ascending = true, Cursor = after, Limit = limit },
            limit,
            (count, range) => StatementSql.Changes(tenant, after, count, range),
            cancel);

    /// <summary>Never goes back here: what has been promised stays true, while the database, asked when somebody is just writing,
    /// may name an earlier time than before.</summary>
    public async Task<DateTimeOffset> ConsistentThroughAsync(string tenant, CancellationToken cancel)
    {
        var through = await database.RepeatableAsync(
            async connection =>
            {
                await using var command = new NpgsqlCommand(throughSql, connection)
                {
                    Parameters = { new() { Value = tenant } },
                };
                await using var reader = await command.ExecuteReaderAsync(cancel);
                await reader.ReadAsync(cancel);
                return reader.GetFieldValue<DateTimeOffset>(0);
            },
            cancel);
        return promised.AddOrUpdate(tenant, through, (_, earlier) => earlier > through ? earlier : through);
    }

    private async Task<StoredStatement?> SingleAsync(Func<NpgsqlCommand> create, CancellationToken cancel) =>
        (await ReadAsync(create, long.MaxValue, cancel)).SingleOrDefault();

    /// <summary>Reads months, the nearest first, until there are enough statements, or one more than the bytes of a
    /// page.</summary>
    private async Task<List<StoredStatement>> CollectAsync(
        string tenant, StatementQuery query, long count, Func<long, MonthRange?, NpgsqlCommand> create, CancellationToken cancel)
    {
        if (months is null)
            return await ReadAsync(() => create(count, null), query.MaxBytes, cancel);
        var found = new List<StoredStatement>();
        foreach (var range in await months.OfAsync(tenant, query, cancel))
        {
            var bytes = BytesOf(found);
            found.AddRange(await ReadAsync(() => create(count - found.Count, range), query.MaxBytes - bytes, cancel));
            if (found.Count >= count || BytesOf(found.SkipLast(1)) >= query.MaxBytes)
                break;
        }

        months.Note(tenant, found);
        return found;
    }

    /// <param name="maxBytes">One more statement is read after this many bytes.</param>
    private Task<List<StoredStatement>> ReadAsync(Func<NpgsqlCommand> create, long maxBytes, CancellationToken cancel) =>
        database.RepeatableAsync(
            async connection =>
            {
                await using var command = create();
                command.Connection = connection;
                await using var reader = await command.ExecuteReaderAsync(cancel);
                var found = new List<StoredStatement>();
                for (var bytes = 0L; await reader.ReadAsync(cancel);)
                {
                    found.Add(StatementSql.Read(reader));
                    if (bytes >= maxBytes)
                        break;
                    bytes += found[^1].Json.Length;
                }

                return found;
            },
            cancel);

    private static long BytesOf(IEnumerable<StoredStatement> statements) =>
        statements.Sum(statement => (long)statement.Json.Length);
}
