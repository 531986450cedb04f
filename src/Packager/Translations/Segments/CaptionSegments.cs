using System.Text.RegularExpressions;

namespace CoursePackager.Packager.Translations.Segments;

/// <summary>Finds the cues of a WebVTT file. A cue is known by its identifier, else by its place.</summary>
internal sealed partial class CaptionSegments(SegmentCollector collector)
{
    public void Add()
    {
        var source = collector.Source;
        foreach (Match cue in Cue().Matches(source.Text))
        {
            var (name, text) = (cue.Groups["name"].Value.Trim(), cue.Groups["text"]);
            collector.BeginPiece(cue.Index, cue.Index + cue.Length, "cues");
            var raw = text.Value.TrimEnd();
            var words = raw.ReplaceLineEndings("\n");
            if (Name().IsMatch(name)) collector.AddKeyed("cue-" + name, words, text.Index, raw.Length, SegmentForm.Caption);
            else collector.AddFree("cues", "cue", words, text.Index, raw.Length, SegmentForm.Caption);
        }
    }

    [GeneratedRegex(
        @"(?<=^|\n)((?<name>(?!NOTE\b|STYLE\b|REGION\b|WEBVTT)[^\r\n]*[^\s][^\r\n]*)\r?\n)?[0-9:.]+[ \t]+-->[ \t]+[0-9:.]+[^\r\n]*\r?\n(?<text>([^\r\n]+(\r?\n|\z))+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Cue();

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
