using CoursePackager.Lrs.Storage.Postgres;
using Npgsql;

namespace CoursePackager.Lrs.Storage.Tests.Postgres;

/// <summary>What Citus asks of a database whose tenants are spread over machines, as far as a server without it can tell.</summary>
[Collection(PostgresTests.Name)]
public sealed class CitusRulesTests(PostgresServer server)
{
    /// <summary>A row is looked for, and its uniqueness decided, on one machine.</summary>
    private const string OtherKeys = """
        SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
        WHERE t.relnamespace = current_schema()::regnamespace AND t.relname <> 'schema_migration'
          AND (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = i.indkey[0]) <> 'tenant'
        """;

    /// <summary>Citus does not know the values of parameters in other functions' SQL.</summary>
    private const string OtherFunctions = """
        SELECT p.proname FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
        JOIN pg_class t ON t.relnamespace = p.pronamespace AND t.relkind = 'r' AND p.prosrc ~ ('\m' || t.relname || '\M')
        WHERE p.pronamespace = current_schema()::regnamespace AND l.lanname <> 'plpgsql'
        """;

    [Fact]
    public async Task Every_key_begins_with_the_tenant() => Assert.Empty(await SelectAsync(OtherKeys));

    [Fact]
    public async Task Functions_that_use_tables_are_in_PLpgSQL() => Assert.Empty(await SelectAsync(OtherFunctions));

    private async Task<List<string>> SelectAsync(string sql)
    {
        var connection = await server.NewSchemaAsync();
        await (await PostgresStore.OpenAsync(connection)).DisposeAsync();
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
            found.Add(reader.GetString(0));
        return found;
    }
}
