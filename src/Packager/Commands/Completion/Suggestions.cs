using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CoursePackager.Packager.Commands.Completion;

/// <summary>
/// Answers <c>coursepack [suggest:POSITION] "LINE"</c>, the directive that System.CommandLine gives a RootCommand: one word a line
/// that may stand at a place of a command line. Without a position it is the end of the line.
/// </summary>
internal static partial class Suggestions
{
    /// <returns>False when nothing of this kind is asked.</returns>
    public static bool TryWrite(Command root, IReadOnlyList<string> args, TextWriter output)
    {
        if (args.Count == 0 || Directive().Match(args[0]) is not { Success: true } asked) return false;
        var line = args.Count > 1 ? args[1] : "";
        var position = int.TryParse(asked.Groups[1].Value, CultureInfo.InvariantCulture, out var given) ? Math.Min(given, line.Length) : line.Length;
        foreach (var word in After(root, line[..position])) output.WriteLine(word);
        return true;
    }

    /// <summary>Options are offered to those who begin one; otherwise they would stand in the way of file names.</summary>
    private static IEnumerable<string> After(Command root, string line)
    {
        var start = line.Length;
        while (start > 0 && !char.IsWhiteSpace(line[start - 1])) start--;
        var typed = line[start..];
        return root.Parse(line).GetCompletions(line.Length)
            .Select(item => item.Label)
            .Where(label => label.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Where(label => typed.Length > 0 || char.IsLetterOrDigit(label[0]));
    }

    [GeneratedRegex(@"^\[suggest(?::([0-9]{1,6}))?\]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();
}
