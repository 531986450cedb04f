using System.Diagnostics;
using Npgsql;

namespace CoursePackager.Bench.LrsBench.Floor;

/// <summary>Bare PostgreSQL: one table, a unique id, four indexes, one INSERT and one commit for each batch.</summary>
internal sealed class PostgresFloor : ITarget, IDisposable
{
    private const string Table = """
        CREATE TABLE floor_statement (seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id uuid NOT NULL UNIQUE,
            verb bigint NOT NULL, activity bigint NOT NULL, actor bigint NOT NULL, registration uuid NOT NULL, raw bytea NOT NULL);
        CREATE INDEX ON floor_statement (verb, seq);
        CREATE INDEX ON floor_statement (activity, seq);
        CREATE INDEX ON floor_statement (actor, seq);
        CREATE INDEX ON floor_statement (registration, seq)
        """;

    private const string Insert = """
        INSERT INTO floor_statement (id, verb, activity, actor, registration, raw)
        SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[], $5::uuid[], $6::bytea[])
        """;

    private readonly NpgsqlDataSource database;

    public PostgresFloor(string connection)
    {
        database = NpgsqlDataSource.Create(connection);
        using var command = database.CreateCommand(Table);
        command.ExecuteNonQuery();
    }

    public async Task<Answer> StoreAsync(StatementGenerator statements, int count)
    {
        var rows = FloorRow.Batch(statements, count);
        var start = Stopwatch.GetTimestamp();
        try
        {
            await using var command = database.CreateCommand(Insert);
            command.Parameters.Add(new() { Value = Array.ConvertAll(rows, row => row.Id) });
            command.Parameters.Add(new() { Value = Array.ConvertAll(rows, row => row.Verb) });
            command.Parameters.Add(new() { Value = Array.ConvertAll(rows, row => row.Activity) });
            command.Parameters.Add(new() { Value = Array.ConvertAll(rows, row => row.Actor) });
            command.Parameters.Add(new() { Value = Array.ConvertAll(rows, row => row.Registration) });
            command.Parameters.Add(new() { Value = Array.ConvertAll(rows, row => row.Raw) });
            await command.ExecuteNonQueryAsync();
            return new Answer(Stopwatch.GetElapsedTime(start).TotalMilliseconds, null);
        }
        catch (NpgsqlException fault)
        {
            return new Answer(Stopwatch.GetElapsedTime(start).TotalMilliseconds, fault.Message);
        }
    }

    public void Dispose() => database.Dispose();
}
