using System.CommandLine;
using CoursePackager.Lrs.Configuration;

namespace CoursePackager.Lrs.Commands;

/// <summary>Options that every command has: where things are kept.</summary>
internal static class CommonOptions
{
    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder that holds everything the service keeps (default: LRS__Data, else lrs-data).",
        HelpName = "DIR",
        Recursive = true,
    };

    private static readonly Option<string?> Store = new("--store")
    {
        Description = "Kind of store: litedb, in the data folder (the default), or postgres.",
        HelpName = "litedb|postgres",
        Recursive = true,
    };

    private static readonly Option<string?> Connection = new("--connection")
    {
        Description = "Connection string of the PostgreSQL store. A password is safer in LRS__Connection.",
        HelpName = "TEXT",
        Recursive = true,
    };

    private static readonly Option<string?> Partitions = new("--partitions")
    {
        Description = "Partitions of a new PostgreSQL database's statements: none (the default) or monthly. Later: what it has.",
        HelpName = "none|monthly",
        Recursive = true,
    };

    public static void AddTo(RootCommand root)
    {
        root.Options.Add(Data);
        root.Options.Add(Store);
        root.Options.Add(Connection);
        root.Options.Add(Partitions);
    }

    /// <summary>The options of environment and command line; null when they are wrong, and then every error has been
    /// printed.</summary>
    /// <param name="withArguments">Adds a command's own options; null: it has none.</param>
    public static async Task<LrsOptions?> BindAsync(ParseResult parsed, Func<LrsOptions, LrsOptions>? withArguments = null)
    {
        var errors = new List<string>();
        var options = LrsOptionsBinder.FromEnvironment(Environment.GetEnvironmentVariable, errors);
        options = options with
        {
            Data = parsed.GetValue(Data) ?? options.Data,
            Store = parsed.GetValue(Store) ?? options.Store,
            Connection = parsed.GetValue(Connection) ?? options.Connection,
            Partitions = parsed.GetValue(Partitions) ?? options.Partitions,
        };
        options = withArguments?.Invoke(options) ?? options;
        errors.AddRange(LrsOptionsValidator.Validate(options));
        foreach (var error in errors)
            await Console.Error.WriteLineAsync($"lrs: {error}");
        return errors.Count == 0 ? options with { Data = Path.GetFullPath(options.Data) } : null;
    }
}
