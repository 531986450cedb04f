namespace CoursePackager.Lrs.Storage.Tests.Postgres;

/// <summary>A schema with a clock of its own, for statements of many months: a function that is found before the server's.</summary>
internal static class MonthlyDatabase
{
    /// <summary>Each statement group comes half a month after the one before; after a year the clock starts again, which the order
    /// of a tenant's statements has to stand.</summary>
    public const string Hurrying = "pg_catalog.now() + (nextval('day') % 24) * interval '15 days'";

    /// <summary>Stands at the middle of a month until <see cref="GoToAsync"/> sets it.</summary>
    public const string Standing = "timestamptz '2026-01-15 12:00 UTC' + (SELECT last_value - 1 FROM day) * interval '1 month'";

    /// <returns>A connection string.</returns>
    public static async Task<string> NewAsync(PostgresServer server, string clock)
    {
        var connection = await server.NewEmptySchemaAsync();
        var schema = PostgresServer.SchemaOf(connection);
        await server.ExecuteAsync(
            $"""
            SET search_path = {schema};
            CREATE SEQUENCE day;
            CREATE FUNCTION clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE SET search_path = {schema} AS $$ SELECT {clock} $$;
            """);
        return connection + ",pg_catalog";
    }

    /// <summary>Sets the clock to the middle of a month of 2026; later years go on from 13.</summary>
    public static Task GoToAsync(PostgresServer server, string connection, int month) =>
        server.ExecuteAsync($"SELECT setval('{SchemaOf(connection)}.day', {month})");

    /// <summary>Drops a month as the guide says.</summary>
    public static async Task DropAsync(PostgresServer server, string connection, string month)
    {
        var schema = SchemaOf(connection);
        await server.ExecuteAsync($"ALTER TABLE {schema}.statement DETACH PARTITION {schema}.statement_{month} CONCURRENTLY");
        await server.ExecuteAsync($"ALTER TABLE {schema}.posting DETACH PARTITION {schema}.posting_{month} CONCURRENTLY");
        await server.ExecuteAsync($"DROP TABLE {schema}.statement_{month}, {schema}.posting_{month}");
    }

    public static string SchemaOf(string connection) =>
        PostgresServer.SchemaOf(connection).Replace(",pg_catalog", "", StringComparison.Ordinal);
}
