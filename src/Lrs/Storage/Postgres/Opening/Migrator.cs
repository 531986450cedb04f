using Npgsql;

namespace CoursePackager.Lrs.Storage.Postgres.Opening;

/// <summary>Runs the migrations that a database lacks, all in one transaction. Processes that start at once wait for each
/// other.</summary>
internal static class Migrator
{
    private const string Take = "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || chr(31) || 'migrations', 0))";

    private const string Find = "SELECT to_regclass(quote_ident(current_schema()) || '.schema_migration') IS NOT NULL";

    private const string FindMonthly =
        $"SELECT EXISTS (SELECT FROM schema_migration WHERE name LIKE '%{Migration.MonthlyEnding}')";

    private const string Create = """
        CREATE TABLE schema_migration (
          number integer PRIMARY KEY, name text NOT NULL, applied timestamptz NOT NULL DEFAULT clock_timestamp())
        """;

    /// <param name="wanted">Chosen once, when the tables are made; null: what the database has, and none for a new one.</param>
    /// <returns>What the database has.</returns>
    /// <exception cref="StoreSettingsException">A newer version of the program has migrated the database, or it has other
    /// partitions.</exception>
    public static async Task<Partitions> RunAsync(NpgsqlConnection connection, Partitions? wanted, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await RequireSchemaAsync(connection, cancel);
        await ExecuteAsync(connection, Take, cancel);
        if (await ScalarAsync<bool>(connection, Find, cancel) is false)
            await ExecuteAsync(connection, Create, cancel);
        var done = await ScalarAsync<int>(connection, "SELECT coalesce(max(number), 0) FROM schema_migration", cancel);
        if (done > Migration.All[^1].Number)
        {
            throw new StoreSettingsException(
                "A newer version of this program has upgraded the database "
                + $"(its migration {done}, ours {Migration.All[^1].Number}): start that version.");
        }

        var partitions = done == 0 ? wanted ?? Partitions.None : await FindPartitionsAsync(connection, cancel);
        if (wanted is { } other && other != partitions)
            throw Contradiction(partitions);
        if (partitions == Partitions.Monthly)
            await RefuseCitusAsync(connection, cancel);
        foreach (var migration in Migration.All.Where(step =>
            step.Number > done && (!step.IsMonthly || partitions == Partitions.Monthly)))
            await ApplyAsync(connection, migration, cancel);
        await transaction.CommitAsync(cancel);
        return partitions;
    }

    private static async Task<Partitions> FindPartitionsAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        await ScalarAsync<bool>(connection, FindMonthly, cancel) ? Partitions.Monthly : Partitions.None;

    /// <summary>Tables of a new month are made by whoever stores its first statement; on Citus that may be a worker, which
    /// cannot.</summary>
    private static async Task RefuseCitusAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (await ScalarAsync<bool>(connection, "SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'citus')", cancel))
        {
            throw new StoreSettingsException(
                "Monthly partitions do not work in a database with the extension citus: "
                + "use a database without it, or --partitions none.");
        }
    }

    private static StoreSettingsException Contradiction(Partitions present) => new(
        $"The database was begun {(present == Partitions.Monthly ? "with monthly" : "without")} partitions, and that stays: leave "
        + "--partitions and LRS__Partitions out. To change it, begin an empty database with the other choice and move with "
        + "'lrs export' and 'lrs import'.");

    /// <summary>Without a schema that exists, the first command would fail with words that say nothing.</summary>
    private static async Task RequireSchemaAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (await ScalarAsync<string>(connection, "SELECT current_schema()", cancel) is null)
        {
            throw new StoreSettingsException(
                "The schema named by Search Path does not exist in the database: create it, or correct --connection.");
        }
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancel)
    {
        await ExecuteAsync(connection, migration.Sql, cancel);
        await using var note = new NpgsqlCommand("INSERT INTO schema_migration (number, name) VALUES ($1, $2)", connection)
        {
            Parameters = { new() { Value = migration.Number }, new() { Value = migration.Name } },
        };
        await note.ExecuteNonQueryAsync(cancel);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task<T?> ScalarAsync<T>(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancel) is T value ? value : default;
    }
}
