using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CoursePackager.Lrs.Storage.Postgres;
using CoursePackager.Lrs.Storage.Postgres.Opening;
using Npgsql;

namespace CoursePackager.Lrs.Storage.Tests.Postgres;

/// <summary>
/// A PostgreSQL server of its own in a temporary folder, on 127.0.0.1 and a free port, with the durability of a real one.
/// PostgreSQL refuses to run as root, so root starts it as the user postgres. The shared one may be elsewhere: LRS_TEST_POSTGRES is
/// then the connection string of a database that tests may fill with schemas, and LRS_TEST_POSTGRES_SQL what is to be run in each schema
/// when its tables have been made, such as Citus's create_distributed_table. LRS_TEST_PARTITIONS=monthly gives every database and schema monthly partitions.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Installations = "/usr/lib/postgresql";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string? elsewhere;
    private readonly string folder;
    private readonly bool isTemporary;
    private readonly EventHandler stopAtExit;
    private Process? process;

    public PostgresServer()
        : this(Environment.GetEnvironmentVariable("LRS_TEST_POSTGRES"), null)
    {
    }

    private PostgresServer(string? elsewhere, string? folder)
    {
        this.elsewhere = elsewhere;
        isTemporary = folder is null;
        this.folder = folder ?? Directory.CreateTempSubdirectory("lrs-postgres-").FullName;
        stopAtExit = (_, _) => process?.Kill();
        AppDomain.CurrentDomain.ProcessExit += stopAtExit;
    }

    public int Port { get; } = FreePort();

    /// <summary>False once it has ended, by itself or not.</summary>
    public bool IsRunning => process is { HasExited: false };

    private static bool IsMonthly => Environment.GetEnvironmentVariable("LRS_TEST_PARTITIONS") == "monthly";

    private string Data => Path.Combine(folder, "data");

    /// <summary>One that a test may stop.</summary>
    /// <param name="folder">A folder that is there and that the server's data goes into; null: a temporary one.</param>
    public static PostgresServer OfItsOwn(string? folder = null) => new(elsewhere: null, folder);

    /// <summary>Connection string of a database of this server.</summary>
    public string Connection(string database = "postgres") =>
        elsewhere ?? $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database};Maximum Pool Size=40";

    public async Task InitializeAsync()
    {
        if (elsewhere is not null)
            return;
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", ["postgres", folder]);
        await RunAsServerUserAsync("initdb", ["-D", Data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C"]);
        await StartAsync();
        if (IsMonthly)
            await (await PostgresStore.OpenAsync(Connection(), Partitions.Monthly)).DisposeAsync();
    }

    public async Task DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= stopAtExit;
        NpgsqlConnection.ClearAllPools();
        await StopAsync("fast");
        Directory.Delete(isTemporary ? folder : Data, recursive: true);
    }

    /// <summary>Starts the server and waits until it answers.</summary>
    public async Task StartAsync()
    {
        process = Process.Start(AsServerUser("postgres", ["-D", Data, "-p", $"{Port}", "-h", "127.0.0.1", "-k", folder]))!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var started = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (process.HasExited || started.Elapsed > Patience)
                throw new InvalidOperationException("The PostgreSQL server of the tests does not start.");
            await Task.Delay(50);
        }
    }

    /// <param name="mode">"fast" ends in order; "immediate" is a crash: nothing is flushed, and the next start recovers.</param>
    public async Task StopAsync(string mode)
    {
        if (process is not { HasExited: false } running)
            return;
        await RunAsServerUserAsync("pg_ctl", ["stop", "-D", Data, "-m", mode, "-w", "-t", "120"]);
        await running.WaitForExitAsync();
    }

    /// <summary>Makes a schema without tables and returns a connection string for it.</summary>
    public async Task<string> NewEmptySchemaAsync()
    {
        var schema = $"s{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE SCHEMA {schema}");
        return $"{Connection()};Search Path={schema}";
    }

    /// <summary>Makes a schema without statements and returns a connection string for it.</summary>
    public async Task<string> NewSchemaAsync()
    {
        var connection = await NewEmptySchemaAsync();
        var schema = SchemaOf(connection);
        if (IsMonthly)
            await (await PostgresStore.OpenAsync(connection, Partitions.Monthly)).DisposeAsync();
        if (Environment.GetEnvironmentVariable("LRS_TEST_POSTGRES_SQL") is { } sql && elsewhere is not null)
        {
            await (await PostgresStore.OpenAsync(connection)).DisposeAsync();
            await ExecuteAsync($"SET search_path = {schema}; {sql}");
        }

        return connection;
    }

    /// <summary>The schema of a connection string that <see cref="NewSchemaAsync"/> has made.</summary>
    public static string SchemaOf(string connection) =>
        connection[(connection.IndexOf("Search Path=", StringComparison.Ordinal) + 12)..];

    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Connection());
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(Connection() + ";Pooling=false");
            await using var connection = await source.OpenConnectionAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static Task RunAsServerUserAsync(string program, string[] arguments) => RunAsync(AsServerUser(program, arguments));

    private static ProcessStartInfo AsServerUser(string program, string[] arguments)
    {
        var path = Path.Combine(Programs(), program);
        return Environment.IsPrivilegedProcess
            ? StartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", path, .. arguments])
            : StartInfo(path, arguments);
    }

    /// <summary>The newest installed version's folder.</summary>
    private static string Programs() =>
        Directory.Exists(Installations)
        && Directory.GetDirectories(Installations).Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
            .MaxBy(bin => int.Parse(Path.GetFileName(Path.GetDirectoryName(bin))!, CultureInfo.InvariantCulture)) is { } newest
            ? newest
            : throw new InvalidOperationException("PostgreSQL is not installed: ./test.sh installs it.");

    private static Task RunAsync(string program, string[] arguments) => RunAsync(StartInfo(program, arguments));

    private static async Task RunAsync(ProcessStartInfo start)
    {
        using var running = Process.Start(start)!;
        var output = running.StandardOutput.ReadToEndAsync();
        var error = await running.StandardError.ReadToEndAsync();
        await running.WaitForExitAsync();
        if (running.ExitCode != 0)
            throw new InvalidOperationException($"{start.FileName} failed: {await output}{error}");
    }

    private static ProcessStartInfo StartInfo(string program, string[] arguments) => new(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = "/",
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
