using System.Globalization;

namespace CoursePackager.Lrs.Configuration;

/// <summary>Makes the options of environment variables (<c>LRS__Name</c>) and of the command line, which wins.</summary>
internal static class LrsOptionsBinder
{
    /// <summary>Reads the variables named <c>LRS__…</c>; text that is not a number where one is needed is an error of the
    /// list.</summary>
    public static LrsOptions FromEnvironment(Func<string, string?> variable, List<string> errors)
    {
        var defaults = new LrsOptions();
        return defaults with
        {
            Urls = Text("Urls") ?? defaults.Urls,
            Data = Text("Data") ?? defaults.Data,
            Store = Text("Store") ?? defaults.Store,
            Connection = Text("Connection"),
            Partitions = Text("Partitions"),
            Courses = Text("Courses"),
            DefaultVersion = Text("DefaultVersion") ?? defaults.DefaultVersion,
            PublicAddress = Text("PublicAddress"),
            BootstrapKey = Text("BootstrapKey"),
            BootstrapSecret = Text("BootstrapSecret"),
            MaxBodyBytes = Number("MaxBodyBytes", defaults.MaxBodyBytes),
            MaxPageSize = (int)Math.Clamp(Number("MaxPageSize", defaults.MaxPageSize), int.MinValue, int.MaxValue),
            LaunchDays = (int)Math.Clamp(Number("LaunchDays", defaults.LaunchDays), int.MinValue, int.MaxValue),
        };

        string? Text(string name) => variable($"LRS__{name}") is { Length: > 0 } text ? text : null;

        long Number(string name, long fallback)
        {
            if (Text(name) is not { } text)
                return fallback;
            if (long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
                return number;
            errors.Add($"LRS__{name} is '{text}': write a whole number.");
            return fallback;
        }
    }
}
