using System.CommandLine;
using CoursePackager.Packager.Commands.Completion;
using CoursePackager.Packager.Diagnostics.Writers;

namespace CoursePackager.Packager.Commands;

/// <summary>Arguments and options shared by the commands that read courses.</summary>
internal static class CourseOptions
{
    /// <summary>One or more course folders, or folders above several.</summary>
    public static Argument<string[]> Folders() => new("DIR")
    {
        Description = "A course folder (with course.yaml), or any folder above several.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary><c>--lang en,ru</c>; empty for all.</summary>
    public static Option<string[]> Languages() => new("--lang")
    {
        Description = "Only courses in these languages, separated by commas.",
        CustomParser = result => [.. result.Tokens
            .SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
        DefaultValueFactory = _ => [],
        CompletionSources = { CommaList.Of(["en", "ru"]) },
    };

    /// <summary>How diagnostics are written.</summary>
    public static Option<string> Format()
    {
        var option = new Option<string>("--format")
        {
            Description = "How findings are written.",
            HelpName = string.Join('|', DiagnosticWriters.Names),
            DefaultValueFactory = _ => DiagnosticWriters.Default,
        };
        OneOf(option, [.. DiagnosticWriters.Names]);
        return option;
    }

    /// <summary>Restricts an option to some words, with a message of one sentence.</summary>
    public static void OneOf(Option<string> option, IReadOnlyList<string> words)
    {
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !words.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
                result.AddError(
                    $"'{result.Tokens[0].Value}' is not a value of {option.Name}; it takes {string.Join(", ", words)}.");
        });
    }
}
