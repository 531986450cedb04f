using System.Globalization;

namespace CoursePackager.Lrs.Configuration;

/// <summary>Checks the options and reports every error at once, each as a sentence that says what to change.</summary>
internal static class LrsOptionsValidator
{
    private const int MinimumSecretLength = 16;

    public static IReadOnlyList<string> Validate(LrsOptions options)
    {
        var errors = new List<string>();
        CheckAddresses(options, errors);
        if (string.IsNullOrWhiteSpace(options.Data))
            errors.Add("The data folder is empty: give a folder with --data.");
        CheckStore(options, errors);
        if (options.Courses is { } courses && !Directory.Exists(courses))
            errors.Add($"The folder of courses '{courses}' does not exist: correct --courses or leave it out.");
        if (options.DefaultVersion is not ("1.0.3" or "2.0.0"))
            errors.Add($"LRS__DefaultVersion is '{options.DefaultVersion}': write 1.0.3 or 2.0.0, or leave it out.");
        CheckBootstrap(options, errors);
        CheckRange(options.MaxBodyBytes, 64 * 1024, 1024L * 1024 * 1024, "LRS__MaxBodyBytes", errors);
        CheckRange(options.MaxPageSize, 1, 5000, "LRS__MaxPageSize", errors);
        CheckRange(options.LaunchDays, 1, 365, "LRS__LaunchDays", errors);
        return errors;
    }

    private static void CheckAddresses(LrsOptions options, List<string> errors)
    {
        foreach (var url in options.Urls.Split(';'))
        {
            if (!PublicAddresses.IsValid(url))
                errors.Add($"'{url}' is not an address to listen on: write --urls http://127.0.0.1:8080.");
        }

        if (options.PublicAddress is { } address && !PublicAddresses.IsValid(address))
            errors.Add($"'{address}' is not a web address: set LRS__PublicAddress to something like https://learn.example.org.");
    }

    private static void CheckStore(LrsOptions options, List<string> errors)
    {
        if (options.Store is not (LrsOptions.LiteDb or LrsOptions.Postgres))
            errors.Add($"The store '{options.Store}' is not known: write --store litedb or --store postgres, or leave it out.");
        if (options is { Store: LrsOptions.Postgres, Connection: null })
            errors.Add("--store postgres needs to know the database: give --connection or LRS__Connection.");
        if (options is { Store: LrsOptions.LiteDb, Connection: not null })
            errors.Add("A connection is given, but the store is litedb: add --store postgres, or leave the connection out.");
        if (options is { Store: LrsOptions.LiteDb, Partitions: not null })
            errors.Add("Partitions are given, but the store is litedb: add --store postgres, or leave --partitions out.");
        if (options.Partitions is not (null or LrsOptions.NoPartitions or LrsOptions.MonthlyPartitions))
            errors.Add($"The partitions '{options.Partitions}' are not known: write --partitions none or --partitions monthly.");
    }

    private static void CheckBootstrap(LrsOptions options, List<string> errors)
    {
        if (options.BootstrapKey is null != options.BootstrapSecret is null)
            errors.Add("Set LRS__BootstrapKey and LRS__BootstrapSecret together, or neither.");
        if (options.BootstrapKey is { } key && (key.Length is 0 or > 100 || key.Contains(':', StringComparison.Ordinal)))
            errors.Add("LRS__BootstrapKey must have 1 to 100 characters and no colon.");
        if (options.BootstrapSecret is { Length: < MinimumSecretLength })
            errors.Add($"LRS__BootstrapSecret is too short: use {MinimumSecretLength} random characters or more.");
    }

    private static void CheckRange(long value, long least, long most, string name, List<string> errors)
    {
        if (value < least || value > most)
            errors.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}: use a number from {least} to {most}."));
    }
}
