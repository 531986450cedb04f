using System.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Translations.Segments;

/// <summary>The characters of a file that a piece of running Markdown takes, and the same as one text.</summary>
/// <param name="Text">Soft line breaks are spaces; hard ones stay.</param>
internal readonly record struct InlineSlice(int Start, int Length, string Text)
{
    /// <summary>From the first to the last inline of a block; null when there is no text.</summary>
    /// <param name="quotes">Number of block quotes around it: their marks at the start of lines are no text.</param>
    public static InlineSlice? Of(string file, ContainerInline? inlines, int quotes)
    {
        Inline[] children = [.. (inlines ?? Enumerable.Empty<Inline>())
            .SkipWhile(i => i is TaskList or LineBreakInline).Where(i => i.Span.Length > 0)];
        if (children.Length == 0) return null;
        var start = children[0].Span.Start;
        var end = Math.Min(children[^1].Span.End + 1, file.Length);
        while (end > start && char.IsWhiteSpace(file[end - 1])) end--;
        while (start < end && char.IsWhiteSpace(file[start])) start++;
        return end <= start ? null : new InlineSlice(start, end - start, Join(file[start..end], quotes));
    }

    /// <summary>Takes out what Markdown repeats at the start of lines, and joins lines that only wrap.</summary>
    public static string Join(string raw, int quotes)
    {
        var lines = raw.ReplaceLineEndings("\n").Split('\n');
        var text = new StringBuilder(lines[0].TrimEnd());
        for (var i = 1; i < lines.Length; i++)
        {
            var isHard = lines[i - 1].EndsWith("  ", StringComparison.Ordinal) || lines[i - 1].EndsWith('\\');
            if (isHard && !lines[i - 1].EndsWith('\\')) text.Append('\\');
            text.Append(isHard ? '\n' : ' ').Append(lines[i].AsSpan(PrefixLength(lines[i], quotes)).TrimEnd());
        }

        return text.ToString();
    }

    /// <summary>Characters at the start of a line that belong to quotes and lists around it.</summary>
    public static int PrefixLength(string line, int quotes)
    {
        var at = 0;
        for (; at < line.Length; at++)
        {
            if (line[at] is ' ' or '\t') continue;
            if (line[at] != '>' || quotes == 0) break;
            quotes--;
        }

        return at;
    }
}
