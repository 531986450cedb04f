using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Rendering.Recordings;

/// <summary>Makes paragraphs of captions, so that they read as a text.</summary>
internal static class TranscriptText
{
    private const int LongParagraph = 280;
    private const double LongSilence = 3;

    /// <summary>Captions by paragraph. A paragraph ends with a chapter, with a speaker, at a long silence, and after a sentence when it is long.</summary>
    public static IReadOnlyList<TranscriptParagraph> Of(IReadOnlyList<Cue> cues, IReadOnlyList<Cue> chapters)
    {
        var paragraphs = new List<TranscriptParagraph>();
        var nextChapter = 0;
        var speaker = "";
        Cue? before = null;
        for (var i = 0; i < cues.Count; i++)
        {
            var cue = cues[i];
            var title = "";
            while (nextChapter < chapters.Count && chapters[nextChapter].Start < cue.End) title = chapters[nextChapter++].Text;
            var isOtherSpeaker = cue.Speaker.Length > 0 && cue.Speaker != speaker;
            if (before is null || title.Length > 0 || isOtherSpeaker || IsEnd(before, cue, paragraphs[^1]))
                paragraphs.Add(new TranscriptParagraph(title, isOtherSpeaker ? cue.Speaker : "", []));
            if (cue.Speaker.Length > 0) speaker = cue.Speaker;
            paragraphs[^1].Cues.Add((i, cue));
            before = cue;
        }

        return paragraphs;
    }

    private static bool IsEnd(Cue before, Cue cue, TranscriptParagraph paragraph) =>
        cue.Start - before.End > LongSilence
        || before.Text.TrimEnd('"', '»', ')', '”').LastOrDefault() is '.' or '!' or '?' or '…' && paragraph.Cues.Sum(c => c.Cue.Text.Length) > LongParagraph;
}
