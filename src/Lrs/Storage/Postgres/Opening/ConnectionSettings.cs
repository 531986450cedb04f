using Npgsql;

namespace CoursePackager.Lrs.Storage.Postgres.Opening;

/// <summary>The user's connection string with what the store needs.</summary>
internal static class ConnectionSettings
{
    /// <summary>
    /// Every query has an index in the order it reads; a plan that sorts or scans a table only comes from statistics that are
    /// behind. Order of commits = order of sequence rests on each command seeing what was committed before it: read committed.
    /// </summary>
    private const string SessionSettings =
        @"-c default_transaction_isolation=read\ committed -c enable_seqscan=off -c enable_bitmapscan=off -c enable_hashjoin=off "
        + "-c enable_sort=off -c jit=off";

    /// <exception cref="StoreSettingsException">The text is not a connection string.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string connection)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connection);
            if (string.IsNullOrWhiteSpace(settings.Host))
                throw new ArgumentException("Host is missing");
            settings.Options = $"{settings.Options} {SessionSettings}".TrimStart();
            settings.NoResetOnClose = true; // no session state is ever left behind
            settings.ApplicationName ??= "CoursePackager LRS";
            return settings;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidOperationException)
        {
            throw new StoreSettingsException(
                $"The connection string is not right ({wrong.Message.TrimEnd('.')}): "
                + "write --connection \"Host=127.0.0.1;Port=5432;Database=lrs;Username=lrs;Password=…\".",
                wrong);
        }
    }

    /// <summary>An acknowledged write is on disk, also where the server's own setting is not so strict.</summary>
    public static void RequireDurableCommits(NpgsqlConnectionStringBuilder settings) =>
        settings.Options = $"{settings.Options} -c synchronous_commit=on";
}
