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
        var found = await ReadAsync(() => StatementSql.Find(tenant, query), cancel);
        if (found.Count <= query.Limit)
            return new StatementPage(found, null);
        found.RemoveAt(query.Limit);
        return new StatementPage(found, found[^1].Sequence);
    }

    /// <summary>Order of commits = order of sequence, so a reader that has seen one sequence has seen all below it.</summary>
    public async Task<IReadOnlyList<StoredStatement>> ReadChangesAsync(
        string tenant, long after, int limit, CancellationToken cancel) =>
        await ReadAsync(
            () => new NpgsqlCommand(Changes)
            {
                Parameters = { new() { Value = tenant }, new() { Value = after }, new() { Value = limit } },
            },
            cancel);

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

    private Task<List<StoredStatement>> ReadAsync(Func<NpgsqlCommand> create, CancellationToken cancel) =>
        database.RepeatableAsync(
            async connection =>
            {
                await using var command = create();
                command.Connection = connection;
                await using var reader = await command.ExecuteReaderAsync(cancel);
                var found = new List<StoredStatement>();
                while (await reader.ReadAsync(cancel))
                    found.Add(StatementSql.Read(reader));
                return found;
            },
            cancel);
}
