namespace CoursePackager.Lrs.Configuration;

/// <summary>Everything an administrator can set, bound once at start (<see cref="LrsOptionsBinder"/>) and never
/// changed.</summary>
internal sealed record LrsOptions
{
    /// <summary>The embedded store, in the data folder.</summary>
    public const string LiteDb = "litedb";

    /// <summary>A PostgreSQL database, for any number of services.</summary>
    public const string Postgres = "postgres";

    /// <summary>The statements of a PostgreSQL database in one table.</summary>
    public const string NoPartitions = "none";

    /// <summary>The statements of a PostgreSQL database in a table for each month.</summary>
    public const string MonthlyPartitions = "monthly";

    /// <summary>Addresses to listen on, separated by semicolons. The default is http://127.0.0.1:8080.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8080";

    /// <summary>Folder that holds everything the service keeps. The default is <c>lrs-data</c> in the current folder.</summary>
    public string Data { get; init; } = "lrs-data";

    /// <summary>Kind of store: <see cref="LiteDb"/> or <see cref="Postgres"/>. The default is <see cref="LiteDb"/>.</summary>
    public string Store { get; init; } = LiteDb;

    /// <summary>Npgsql connection string; given with <see cref="Postgres"/> and only then.</summary>
    public string? Connection { get; init; }

    /// <summary>Partitions of the statements in a PostgreSQL database: none or monthly; chosen when its tables are made. Null: what the
    /// database has, and none for a new one.</summary>
    public string? Partitions { get; init; }

    /// <summary>Folder whose *.xapi.zip packages are loaded at start; null: none.</summary>
    public string? Courses { get; init; }

    /// <summary>Version that an error names as ours when the request names none: 1.0.3 or 2.0.0. It decides nothing else: each
    /// request is served by its own version. The default is 2.0.0.</summary>
    public string DefaultVersion { get; init; } = "2.0.0";

    /// <summary>Address that links, learners' accounts and certificates begin with; null: the first of
    /// <see cref="Urls"/>.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>Key of the first credential; given together with <see cref="BootstrapSecret"/> or not at all.</summary>
    public string? BootstrapKey { get; init; }

    /// <summary>Secret of the first credential, 16 characters or more.</summary>
    public string? BootstrapSecret { get; init; }

    /// <summary>Largest request body, and largest body after decompression, in bytes: 64 KiB to 1 GiB. The default is 32
    /// MiB.</summary>
    public long MaxBodyBytes { get; init; } = 32L * 1024 * 1024;

    /// <summary>Largest page of statements: 1 to 5000. The default is 500.</summary>
    public int MaxPageSize { get; init; } = 500;

    /// <summary>Days that a learner's launch stays valid: 1 to 365. The default is 30.</summary>
    public int LaunchDays { get; init; } = 30;

    /// <summary>Public address without a slash at the end.</summary>
    public string PublicUrl => PublicAddresses.Of(PublicAddress ?? Urls.Split(';')[0]);

    /// <summary>Folder of the unpacked courses.</summary>
    public string CoursesFolder => Path.Combine(Data, "courses");
}
