using Npgsql;
using NpgsqlTypes;

namespace CoursePackager.Lrs.Storage.Postgres.Records;

/// <summary>Records and checkpoints.</summary>
internal sealed class RecordTable(Database database)
{
    private const string Get = "SELECT key, json FROM record WHERE tenant = $1 AND collection = $2 AND key = ANY ($3)";

    private const string List = """
        SELECT key, json FROM record
        WHERE tenant = $1 AND collection = $2 AND key >= $3
          AND ($4::bytea IS NULL OR key < $4) AND ($5::bytea IS NULL OR key > $5)
        ORDER BY key LIMIT $6
        """;

    private const string Collections = "SELECT DISTINCT collection FROM record WHERE tenant = $1 ORDER BY collection";

    private const string Write = "SELECT write_records_from($1, $2, $3, $4, $5, $6, $7, $8)";

    private const string GetCheckpoint = "SELECT seq FROM checkpoint WHERE tenant = $1 AND projection = $2";

    public async Task<IReadOnlyList<StoredRecord>> ReadAsync(
        string tenant, string collection, IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        if (keys.Count == 0)
            return [];
        foreach (var key in keys)
            RecordKey.Require(collection, key);
        var encoded = keys.Select(RecordKey.Encode).ToArray();
        return await SelectAsync(Get, [Text(tenant), Text(collection), new() { Value = encoded }], cancel);
    }

    public async Task<IReadOnlyList<StoredRecord>> ListAsync(
        string tenant, string collection, string prefix, string? after, int limit, CancellationToken cancel)
    {
        RecordKey.Require(collection, prefix);
        var first = RecordKey.Encode(prefix);
        return await SelectAsync(
            List,
            [
                Text(tenant),
                Text(collection),
                new() { Value = first },
                Bytes(first.Length == 0 ? null : RecordKey.EndOfPrefix(first)),
                Bytes(after is null ? null : RecordKey.Encode(after)),
                new() { Value = limit },
            ],
            cancel);
    }

    /// <summary>Names of the collections that have records, sorted.</summary>
    public async Task<IReadOnlyList<string>> ListCollectionsAsync(string tenant, CancellationToken cancel) =>
        await database.RepeatableAsync(
            async connection =>
            {
                await using var command = new NpgsqlCommand(Collections, connection) { Parameters = { Text(tenant) } };
                await using var reader = await command.ExecuteReaderAsync(cancel);
                var found = new List<string>();
                while (await reader.ReadAsync(cancel))
                    found.Add(reader.GetString(0));
                return found;
            },
            cancel);

    public async Task<bool> WriteAsync(
        string tenant, IReadOnlyList<RecordChange> changes, Checkpoint? checkpoint, CancellationToken cancel)
    {
        if (RecordPlan.Of(changes) is not { } plan)
            return false;
        return await database.OnceAsync(
            async connection =>
            {
                await using var command = new NpgsqlCommand(Write, connection)
                {
                    Parameters =
                    {
                        Text(tenant),
                        new() { Value = plan.Collections },
                        new() { Value = plan.Keys },
                        new() { Value = plan.Contents },
                        new() { Value = plan.Absent },
                        Text(checkpoint?.Projection),
                        new() { Value = checkpoint?.Sequence ?? 0L },
                        new() { Value = (object?)checkpoint?.From ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint },
                    },
                };
                return (bool)(await command.ExecuteScalarAsync(cancel))!;
            },
            cancel);
    }

    public Task<long> ReadCheckpointAsync(string tenant, string projection, CancellationToken cancel) => database.RepeatableAsync(
        async connection =>
        {
            await using var command = new NpgsqlCommand(GetCheckpoint, connection)
            {
                Parameters = { Text(tenant), Text(projection) },
            };
            return await command.ExecuteScalarAsync(cancel) as long? ?? 0;
        },
        cancel);

    private Task<List<StoredRecord>> SelectAsync(string sql, NpgsqlParameter[] parameters, CancellationToken cancel) =>
        database.RepeatableAsync(
            async connection =>
            {
                await using var command = new NpgsqlCommand(sql, connection);
                foreach (var parameter in parameters)
                    command.Parameters.Add(parameter.Clone());
                await using var reader = await command.ExecuteReaderAsync(cancel);
                var found = new List<StoredRecord>();
                while (await reader.ReadAsync(cancel))
                    found.Add(Read(reader));
                return found;
            },
            cancel);

    private static StoredRecord Read(NpgsqlDataReader reader) =>
        new(RecordKey.Decode(reader.GetFieldValue<byte[]>(0)), reader.GetFieldValue<byte[]>(1));

    private static NpgsqlParameter Text(string? value) =>
        new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter Bytes(byte[]? value) =>
        new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea };
}
