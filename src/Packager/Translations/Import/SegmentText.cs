using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoursePackager.Packager.Reading.Questions;
using CoursePackager.Packager.Translations.Segments;

namespace CoursePackager.Packager.Translations.Import;

/// <summary>Writes a text the way the segment it replaces is written: quotes, wrapped lines, marks at the start of lines.</summary>
internal static partial class SegmentText
{
    private const int ShortestLine = 60;
    private const int LongestLine = 120;

    /// <summary>The characters that take the segment's place.</summary>
    public static string Write(SegmentedFile file, Segment segment, string text)
    {
        var raw = file.RawOf(segment);
        var newLine = file.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var written = segment.Form switch
        {
            SegmentForm.Yaml => Yaml(file, segment, raw, text),
            SegmentForm.Markdown => Markdown(file, segment, raw, text),
            _ => text,
        };
        return written.ReplaceLineEndings(newLine);
    }

    private static string Markdown(SegmentedFile file, Segment segment, string raw, string text)
    {
        var prefix = Prefix(file, segment, raw);
        var isWrapped = raw.Contains('\n', StringComparison.Ordinal);
        var width = isWrapped ? Math.Clamp(raw.Split('\n').Max(l => l.TrimEnd().Length), ShortestLine, LongestLine) : int.MaxValue;
        var column = file.Source.ColumnOf(segment.Start) - 1;
        var lines = text.Split('\n').Select((line, i) => Wrap(line, width, i == 0 ? column : prefix.Length));
        return string.Join('\n', string.Join('\n', lines).Split('\n').Select((line, i) => i == 0 ? line : prefix + line));
    }

    private static string Prefix(SegmentedFile file, Segment segment, string raw)
    {
        var next = raw.IndexOf('\n', StringComparison.Ordinal);
        var line = next >= 0 ? raw[(next + 1)..] : file.Source.LineText(file.Source.LineOf(segment.Start));
        var prefix = LinePrefix().Match(line).Value;
        return next < 0 && ListMark().IsMatch(line[prefix.Length..]) ? prefix + "  " : prefix;
    }

    // A line is only broken before a plain word, so that no line looks like a list, a quote or a keyword of a question.
    private static string Wrap(string text, int width, int column)
    {
        var words = text.Split(' ');
        var result = new StringBuilder();
        foreach (var word in words)
        {
            if (result.Length > 0 && column + 1 + word.Length > width && CanBeginLine(word))
            {
                result.Append('\n').Append(word);
                column = word.Length;
                continue;
            }

            if (result.Length > 0) result.Append(' ');
            result.Append(word);
            column += word.Length + 1;
        }

        return result.ToString();
    }

    private static bool CanBeginLine(string word) =>
        word.Length > 0 && (char.IsLetter(word[0]) || word[0] is '«' or '“' or '(')
        && Keywords.Leading([.. Keywords.Feedback, .. Keywords.Answer], word) is null;

    private static string Yaml(SegmentedFile file, Segment segment, string raw, string text)
    {
        if (raw[0] is '>' or '|' && !text.Contains('\n', StringComparison.Ordinal)) return Folded(file, segment, raw, text);
        return raw[0] is not ('"' or '\'' or '>' or '|') && IsPlain(text) ? text : Quoted(text);
    }

    private static string Folded(SegmentedFile file, Segment segment, string raw, string text)
    {
        var lines = raw.Split('\n');
        if (lines.Length < 2) return Quoted(text);
        var indent = lines[1][..^lines[1].TrimStart().Length];
        var width = lines.Length > 2 ? Math.Clamp(lines.Max(l => l.TrimEnd().Length), ShortestLine, LongestLine) : int.MaxValue;
        var wrapped = Wrap(text, width, indent.Length).Split('\n');
        return lines[0].TrimEnd() + "\n" + string.Join('\n', wrapped.Select(l => indent + l));
    }

    // The text may stand in a flow list, where commas and brackets have a meaning.
    private static bool IsPlain(string text) =>
        char.IsLetter(text[0]) && text.AsSpan().IndexOfAny(",[]{}") < 0 && !text.Contains('\n', StringComparison.Ordinal) && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal) && !text.EndsWith(':') && text.Trim() == text
        && text is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off");

    private static string Quoted(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
            result.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        return result.Append('"').ToString();
    }

    [GeneratedRegex(@"^[ \t]*(>[ \t]?)*[ \t]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LinePrefix();

    [GeneratedRegex(@"^([-*+]|[0-9]+[.)])[ \t]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ListMark();
}
