using System.Text.RegularExpressions;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>Reads what <c>strace -f -o</c> wrote. A call during which another thread did something stands on two lines.</summary>
internal static partial class TraceReader
{
    private const string Unfinished = " <unfinished ...>";

    public static List<SystemCall> Read(string file)
    {
        var calls = new List<SystemCall>();
        var open = new Dictionary<string, (int Entry, string Text)>();
        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            var (thread, text) = Split(line);
            if (text.EndsWith(Unfinished, StringComparison.Ordinal))
                open[thread] = (index, text[..^Unfinished.Length]);
            else if (Resumed().Match(text) is { Success: true } rest && open.Remove(thread, out var begun))
                calls.Add(new SystemCall(begun.Entry, index, begun.Text + text[rest.Length..]));
            else
                calls.Add(new SystemCall(index, index, text));
        }

        return calls;
    }

    private static (string Thread, string Text) Split(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return (line[..space], line[space..].TrimStart());
    }

    [GeneratedRegex(@"^<\.\.\. \w+ resumed>")]
    private static partial Regex Resumed();
}
