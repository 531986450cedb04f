using System.CommandLine.Completions;

namespace CoursePackager.Packager.Commands.Completion;

/// <summary>Completes an option that takes words separated by commas: keeps those that are typed, offers those not named yet.</summary>
internal static class CommaList
{
    public static Func<CompletionContext, IEnumerable<CompletionItem>> Of(IEnumerable<string> words) => context =>
    {
        var before = context.WordToComplete[..(context.WordToComplete.LastIndexOf(',') + 1)];
        return words.Except(before.Split(','), StringComparer.Ordinal).Select(word => new CompletionItem(before + word));
    };
}
