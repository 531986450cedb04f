using System.CommandLine;
using CoursePackager.Lrs.Configuration;

namespace CoursePackager.Lrs.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string?> Data() => new("--data")
    {
        Description = "Folder that holds everything the service keeps (default: LRS__Data, else lrs-data).",
        HelpName = "DIR",
    };

    /// <summary>The options of environment and command line; null when they are wrong, and then every error has been
    /// printed.</summary>
    public static async Task<LrsOptions?> BindAsync(Func<LrsOptions, LrsOptions> withArguments)
    {
        var errors = new List<string>();
        var options = withArguments(LrsOptionsBinder.FromEnvironment(Environment.GetEnvironmentVariable, errors));
        errors.AddRange(LrsOptionsValidator.Validate(options));
        foreach (var error in errors)
            await Console.Error.WriteLineAsync($"lrs: {error}");
        return errors.Count == 0 ? options with { Data = Path.GetFullPath(options.Data) } : null;
    }
}
