using System.Collections.Concurrent;
using Npgsql;

namespace CoursePackager.Lrs.Storage.Postgres.Statements;

/// <summary>Reads statements.</summary>
internal sealed class StatementTable(Database database)
{
    private const string Get = $"SELECT {StatementSql.Columns} FROM statement s WHERE s.tenant = $1 AND s.id = $2";

    private const string Changes =
        $"SELECT {StatementSql.Columns} FROM statement s WHERE s.tenant = $1 AND s.seq > $2 ORDER BY s.seq LIMIT $3";

    private readonly ConcurrentDictionary<string, DateTimeOffset> promised = new(StringComparer.Ordinal);

    public async Task<StoredStatement?> GetAsync(string tenant, Guid id, CancellationToken cancel)
    {
        var found = await ReadAsync(
            () => new NpgsqlCommand(Get) { Parameters = { new() { Value = tenant }, new() { Value = id } } }, cancel);
        return found.Count == 0 ? null : found[0];
    }

    public async Task<StatementPage> QueryAsync(string tenant, StatementQuery query, CancellationToken cancel)
    {
        var found = await ReadAsync(() => StatementSql.Find(tenant, query), cancel, query.MaxBytes);
        var shown = found.Count - 1;
        var isLast = found.Count <= query.Limit && found.Take(shown).Sum(statement => (long)statement.Json.Length) < query.MaxBytes;
        return isLast ? new StatementPage(found, null) : new StatementPage(found[..shown], found[shown - 1].Sequence);
    }

    /// <summary>Order of commits = order of sequence, so a reader that has seen one sequence has seen all below it.</summary>
    public async Task<IReadOnlyList<StoredStatement>> ReadChangesAsync(
        string tenant, long after, int limit, CancellationToken cancel) =>
        await ReadAsync(
            () => new NpgsqlCommand(Changes)
            {
                Parameters = { new() { Value = tenant }, new() { Value = after }, new() { Value = limit } },
            },
            cancel,
            StatementQuery.DefaultMaxBytes);

    /// <summary>Never goes back here: what has been promised stays true, while the database, asked when somebody is just writing,
    /// may name an earlier time than before.</summary>
    public async Task<DateTimeOffset> ConsistentThroughAsync(string tenant, CancellationToken cancel)
    {
        var through = await database.RepeatableAsync(
            async connection =>
            {
                await using var command = new NpgsqlCommand("SELECT consistent_through($1)", connection)
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

    /// <param name="maxBytes">One more statement is read after this many bytes.</param>
    private Task<List<StoredStatement>> ReadAsync(
        Func<NpgsqlCommand> create, CancellationToken cancel, long maxBytes = long.MaxValue) =>
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
}
