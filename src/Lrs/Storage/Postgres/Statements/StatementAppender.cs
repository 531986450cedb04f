using System.Globalization;
using Npgsql;

namespace CoursePackager.Lrs.Storage.Postgres.Statements;

/// <summary>Sends a group of batches to <c>append_statements</c> or, with monthly partitions, <c>append_by_month</c>: one round trip,
/// one transaction, one flush.</summary>
internal sealed class StatementAppender(Database database, string function)
{
    private readonly string sql =
        $"SELECT o_stored, o_same, o_conflicting FROM {function}($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

    /// <summary>Appends the group and lets its callers go on. Done once more when the connection breaks: what the first try had
    /// committed is then found to be the same.</summary>
    public async Task AppendAsync(string tenant, IReadOnlyList<PendingAppend> group)
    {
        var rows = Rows(group);
        var (stored, known) = rows.Count == 0
            ? (await NowAsync(), [])
            : await database.RepeatableAsync(connection => SendAsync(connection, tenant, rows), CancellationToken.None);
        var offset = 0;
        foreach (var append in group)
        {
            var start = offset;
            append.Complete(place => known.TryGetValue(start + place, out var outcome) ? outcome : null, stored);
            offset += append.Batch.Count;
        }
    }

    private static List<(int Batch, bool Insert, PreparedStatement Statement)> Rows(IReadOnlyList<PendingAppend> group) =>
    [
        .. group.SelectMany((append, batch) =>
            append.Batch.Select((statement, place) => (batch, append.MayInsert(place), statement))),
    ];

    /// <returns>Time of storing, and the outcome of those rows whose id was stored before.</returns>
    private async Task<(DateTimeOffset Stored, Dictionary<int, AppendOutcome> Known)> SendAsync(
        NpgsqlConnection connection, string tenant, List<(int Batch, bool Insert, PreparedStatement Statement)> rows)
    {
        var statements = rows.ConvertAll(row => row.Statement);
        await using var command = new NpgsqlCommand(sql, connection)
        {
            Parameters =
            {
                new() { Value = tenant },
                new() { Value = rows.ConvertAll(row => row.Batch) },
                new() { Value = rows.ConvertAll(row => row.Insert) },
                new() { Value = statements.ConvertAll(statement => statement.Id) },
                new() { Value = statements.ConvertAll(statement => unchecked((long)statement.Fingerprint)) },
                new() { Value = statements.ConvertAll(statement => statement.RefersTo) },
                new() { Value = statements.ConvertAll(statement => statement.Voids is not null) },
                new() { Value = statements.ConvertAll(KeysOf) },
                new() { Value = statements.ConvertAll(AttachmentsOf) },
                new() { Value = statements.ConvertAll(statement => statement.StoredOffset) },
                new() { Value = statements.ConvertAll(statement => statement.Json) },
            },
        };
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        var known = new Dictionary<int, AppendOutcome>();
        foreach (var place in reader.GetFieldValue<int[]>(1))
            known[place - 1] = AppendOutcome.Same;
        foreach (var place in reader.GetFieldValue<int[]>(2))
            known[place - 1] = AppendOutcome.Conflict;
        return (reader.GetFieldValue<DateTimeOffset>(0), known);
    }

    private Task<DateTimeOffset> NowAsync() => database.RepeatableAsync(
        async connection =>
        {
            await using var command = new NpgsqlCommand("SELECT date_trunc('milliseconds', clock_timestamp())", connection);
            await using var reader = await command.ExecuteReaderAsync();
            await reader.ReadAsync();
            return reader.GetFieldValue<DateTimeOffset>(0);
        },
        CancellationToken.None);

    private static string KeysOf(PreparedStatement statement) =>
        $"{{{string.Join(',', PostingKeys.Of(statement).Select(key => key.ToString(CultureInfo.InvariantCulture)))}}}";

    private static string? AttachmentsOf(PreparedStatement statement) =>
        statement.AttachmentHashes.Count == 0 ? null : $"{{{string.Join(',', statement.AttachmentHashes)}}}";
}
