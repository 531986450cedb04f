using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Reading.Recordings;

/// <summary>Reads captions and chapters: WebVTT, and SubRip (.srt), which differs in little.</summary>
internal sealed partial class CueReader(SourceFile source, bool isSubRip, DiagnosticBag bag)
{
    private readonly List<Cue> _cues = [];
    private int _line = 1;

    /// <summary>Reports every line that is wrong.</summary>
    /// <returns>The cues in order; null when something was wrong.</returns>
    public static IReadOnlyList<Cue>? Read(SourceFile source, bool isSubRip, DiagnosticBag bag)
    {
        var reader = new CueReader(source, isSubRip, bag);
        reader.ReadAll();
        return bag.HasErrorIn(source) ? null : reader._cues;
    }

    private void ReadAll()
    {
        if (!isSubRip && !Header().IsMatch(source.LineText(1)))
        {
            Fault(1, "The file does not begin with WEBVTT.", "Write WEBVTT into the first line, and leave the second empty.");
            return;
        }

        if (!isSubRip) SkipBlock();
        for (; _line <= LineCount; _line++)
        {
            var line = source.LineText(_line);
            if (line.Trim().Length == 0) continue;
            if (!isSubRip && Other().IsMatch(line)) SkipBlock();
            else ReadCue();
        }

        if (_cues.Count == 0 && !bag.HasErrorIn(source)) Fault(1, "The file has no captions.", "Write at least one, or remove the file.");
    }

    private int LineCount => source.LineOf(source.Text.Length);

    private void SkipBlock()
    {
        while (_line <= LineCount && source.LineText(_line).Trim().Length > 0) _line++;
    }

    /// <summary>A line with times, with or without a name before it, then lines of text.</summary>
    private void ReadCue()
    {
        if (!HasArrow(_line) && HasArrow(_line + 1)) _line++;
        var at = _line;
        var times = Times().Match(source.LineText(at));
        SkipBlock();
        if (!times.Success)
        {
            Fault(at, $"'{source.LineText(at).Trim()}' is not a line of times.", "Write it like 00:01:02.500 --> 00:01:05.000.");
            return;
        }

        var (start, end) = (Seconds(times, "from"), Seconds(times, "to"));
        var markup = string.Join('\n', Enumerable.Range(at + 1, Math.Max(0, _line - at - 1)).Select(n => source.LineText(n).TrimEnd()));
        if (isSubRip) markup = SubRipExtra().Replace(markup, "");
        var lines = LinesOf(markup);
        var run = Enumerable.Range(at + 1, Math.Max(0, _line - at - 1)).FirstOrDefault(HasArrow);
        if (run > 0) Fault(run, "A caption begins here without an empty line before it.", "Put an empty line above its times, and above its name if it has one.");
        else if (end <= start) Fault(at, "The caption ends before it begins.", "Correct its times.");
        else if (_cues.Count > 0 && start < _cues[^1].Start) Fault(at, "The caption begins before the one above it.", "Put captions in order of their times.");
        else if (lines.Length == 0) Fault(at, "The caption has no text.", "Write its text into the next line, or remove it.");
        else Add(at, start, end, markup, lines, times.Groups["settings"].Value.Trim());
    }

    private bool HasArrow(int line) => line <= LineCount && source.LineText(line).Contains("-->", StringComparison.Ordinal);

    private static string[] LinesOf(string markup) =>
        [.. Tag().Replace(markup, "").Split('\n').Select(l => WebUtility.HtmlDecode(l).Trim()).Where(l => l.Length > 0)];

    private void Add(int line, double start, double end, string markup, string[] lines, string settings)
    {
        var speaker = WebUtility.HtmlDecode(Voice().Match(markup).Groups[1].Value).Trim();
        _cues.Add(new Cue(start, end, markup, lines, speaker, settings, SpanOf(line)));
    }

    private void Fault(int line, string message, string help) => bag.Report<CaptionsUnreadable>(SpanOf(line), message, help);

    private SourceSpan SpanOf(int line) => new(source, source.OffsetOf(line, 1), Math.Max(1, source.LineText(line).Length));

    private static double Seconds(Match times, string name)
    {
        var parts = times.Groups[name].Value.Replace(',', '.').Split(':');
        return parts.Aggregate(0.0, (sum, part) => sum * 60 + double.Parse(part, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^WEBVTT([ \t].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"^(NOTE|STYLE|REGION)([ \t]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(
        @"^\s*(?<from>([0-9]{1,3}:)?[0-5]?[0-9]:[0-5][0-9][.,][0-9]{1,3})[ \t]*-->[ \t]*(?<to>([0-9]{1,3}:)?[0-5]?[0-9]:[0-5][0-9][.,][0-9]{1,3})(?<settings>([ \t].*)?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Times();

    [GeneratedRegex(@"<v(?:\.[^ >]*)?[ \t]+([^>]*)>", RegexOptions.CultureInvariant)]
    private static partial Regex Voice();

    [GeneratedRegex(@"<[^>\n]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    // Colours, fonts and places of SubRip; <b>, <i> and <u> are the same in WebVTT.
    [GeneratedRegex(@"\{\\[^}]*\}|</?(?!/?[biu]>)[^>\n]*>", RegexOptions.CultureInvariant)]
    private static partial Regex SubRipExtra();
}
