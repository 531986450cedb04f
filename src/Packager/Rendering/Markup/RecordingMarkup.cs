using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Html;
using CoursePackager.Packager.Rendering.Media;
using CoursePackager.Packager.Rendering.Recordings;
using Markdig.Renderers;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>
/// Videos and sound recordings: the browser's own player with captions, and below it what is said, as a text. It works and reads without
/// a script; the player adds speed, chapters and a way from the text to its place.
/// </summary>
internal static class RecordingMarkup
{
    public static void Write(HtmlRenderer renderer, PageMarkup page, Recording recording)
    {
        renderer.Write($"<div class=\"recording\" data-recording=\"{recording.Id}\"><figure>");
        WritePlayer(renderer, page, recording);
        if (recording.Caption.Length > 0) renderer.Write($"<figcaption>{HtmlText.Escape(recording.Caption)}</figcaption>");
        renderer.Write("</figure><div data-recording-tools></div>");
        if (recording.Transcript is { } transcript)
            WriteDetails(renderer, page, "transcript", "", () => renderer.Write(page.Blocks(transcript).Markup));
        if (recording.Captions.Count > 0)
            WriteDetails(
                renderer, page, recording.Transcript is null ? "transcript" : "spokenText", " data-cues",
                () => WriteCues(renderer, recording.Captions[0].Cues, recording.Chapters?.Cues ?? []));
        renderer.WriteLine("</div>");
    }

    private static void WritePlayer(HtmlRenderer renderer, PageMarkup page, Recording recording)
    {
        var name = recording.IsVideo ? "video" : "audio";
        var address = HtmlText.Escape(page.Links.AddressOf(recording.File));
        renderer.Write($"<{name} controls preload=\"metadata\" src=\"{address}\" aria-label=\"{HtmlText.Escape(recording.Text)}\"");
        if (recording.IsVideo) renderer.Write($" playsinline{SizeOf(recording)}");
        if (recording.Poster is { } poster) renderer.Write($" poster=\"{HtmlText.Escape(page.Links.AddressOf(poster))}\"");
        renderer.Write(">");
        for (var i = 0; i < recording.Captions.Count; i++) WriteTrack(renderer, page, recording.Captions[i], i == 0);
        if (recording.Chapters is { } chapters)
            renderer.Write($"<track kind=\"chapters\" src=\"{HtmlText.Escape(page.Links.AddressOf(chapters.File))}\" srclang=\"{chapters.Language}\">");
        renderer.Write($"<a href=\"{address}\">{HtmlText.Escape(page.Strings.Text("openRecording"))}</a></{name}>");
    }

    private static void WriteTrack(HtmlRenderer renderer, PageMarkup page, CueTrack track, bool isOwn)
    {
        renderer.Write($"<track kind=\"{RecordingData.Kind(isOwn)}\" src=\"{HtmlText.Escape(page.Links.AddressOf(track.File))}\"");
        renderer.Write($" srclang=\"{track.Language}\" label=\"{HtmlText.Escape(RecordingData.Label(track, isOwn, page.Strings))}\"");
        renderer.Write(isOwn ? " default>" : ">");
    }

    /// <summary>The poster's own, when it has some: some videos are stored narrower than they are shown.</summary>
    private static string SizeOf(Recording recording)
    {
        var size = recording.Poster is { } poster ? ImageSize.Read(poster.Content.Span) : null;
        return $" width=\"{size?.Width ?? recording.Facts.Width}\" height=\"{size?.Height ?? recording.Facts.Height}\"";
    }

    private static void WriteDetails(HtmlRenderer renderer, PageMarkup page, string title, string attributes, Action writeContent)
    {
        renderer.Write($"<details class=\"transcript\"{attributes}><summary>{HtmlText.Escape(page.Strings.Text(title))}</summary><div class=\"transcript-text\">");
        writeContent();
        renderer.WriteLine("</div></details>");
    }

    private static void WriteCues(HtmlRenderer renderer, IReadOnlyList<Cue> cues, IReadOnlyList<Cue> chapters)
    {
        foreach (var paragraph in TranscriptText.Of(cues, chapters))
        {
            if (paragraph.Chapter.Length > 0) renderer.WriteLine($"<p class=\"chapter\">{HtmlText.Escape(paragraph.Chapter)}</p>");
            renderer.Write("<p>");
            if (paragraph.Speaker.Length > 0) renderer.Write($"<b>{HtmlText.Escape(paragraph.Speaker)}:</b> ");
            renderer.Write(string.Join(' ', paragraph.Cues.Select(c => $"<span data-cue=\"{c.Index}\">{HtmlText.Escape(c.Cue.Text)}</span>")));
            renderer.WriteLine("</p>");
        }
    }
}
