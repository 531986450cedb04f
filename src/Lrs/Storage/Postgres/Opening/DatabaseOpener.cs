using System.Net.Sockets;
using Npgsql;

namespace CoursePackager.Lrs.Storage.Postgres.Opening;

/// <summary>Connects to the database and brings its tables up to date.</summary>
internal static class DatabaseOpener
{
    private const int OldestServer = 15;

    /// <param name="wanted">What the database must have, or be given when it is new; null: whatever it has.</param>
    /// <returns>The database and what it has.</returns>
    /// <exception cref="StoreSettingsException">The connection string, the server or the database do not fit.</exception>
    public static async Task<(Database Database, Partitions Partitions)> OpenAsync(
        string connection, Partitions? wanted, CancellationToken cancel)
    {
        var settings = ConnectionSettings.Parse(connection);
        try
        {
            var (isDurable, partitions) = await PrepareAsync(settings, wanted, cancel);
            if (!isDurable)
                ConnectionSettings.RequireDurableCommits(settings);
            return (new Database(NpgsqlDataSource.Create(settings)), partitions);
        }
        catch (Exception failure) when (Explain(failure, settings) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Checks the server and runs the migrations.</summary>
    /// <returns>Whether the server flushes a commit before it answers, and what partitions there are.</returns>
    private static async Task<(bool IsDurable, Partitions Partitions)> PrepareAsync(
        NpgsqlConnectionStringBuilder settings, Partitions? wanted, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(settings);
        await using var connection = await source.OpenConnectionAsync(cancel);
        if (connection.PostgreSqlVersion.Major < OldestServer)
        {
            throw new StoreSettingsException(
                $"The database server is PostgreSQL {connection.PostgreSqlVersion}, and {OldestServer} or newer is needed: "
                + "upgrade it.");
        }

        var partitions = await Migrator.RunAsync(connection, wanted, cancel);
        await using var command = new NpgsqlCommand("SELECT current_setting('synchronous_commit')", connection);
        return (await command.ExecuteScalarAsync(cancel) is not "off", partitions);
    }

    private static StoreException? Explain(Exception failure, NpgsqlConnectionStringBuilder settings) => failure switch
    {
        PostgresException refused => Explain(refused, settings),
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException } lost => new StoreSettingsException(
            $"No database server answers at {settings.Host}:{settings.Port} ({lost.InnerException!.Message}): "
            + "start it, or correct Host and Port in --connection.",
            lost),
        _ => PostgresFailure.Typed(failure),
    };

    private static StoreException? Explain(PostgresException refused, NpgsqlConnectionStringBuilder settings) =>
        refused.SqlState switch
    {
        PostgresErrorCodes.InvalidCatalogName => new StoreSettingsException(
            $"There is no database '{settings.Database}' on {settings.Host}: create it, or correct Database in --connection.",
            refused),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new StoreSettingsException(
            $"The database server does not let '{settings.Username}' in ({refused.MessageText}): correct Username and Password "
            + "in --connection.",
            refused),
        PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.InvalidSchemaName => new StoreSettingsException(
            $"The user '{settings.Username}' may not use the database '{settings.Database}' ({refused.MessageText}): "
            + "let it own the database, or a schema named by Search Path in --connection.",
            refused),
        _ => PostgresFailure.Typed(refused),
    };
}
