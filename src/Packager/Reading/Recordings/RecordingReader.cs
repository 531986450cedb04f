using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading.Media;
using CoursePackager.Packager.Sources;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading.Recordings;

/// <summary>Reads a recording and what lies beside it: captions, chapters, poster, transcript.</summary>
internal sealed class RecordingReader(CourseFolder files, string language, DiagnosticBag bag)
{
    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png", ".webp"];

    /// <returns>Null when the file cannot be used; that is reported.</returns>
    public Recording? Read(string path, LinkInline image, SourceSpan span)
    {
        if (!RecordingFiles.IsKnown(path))
        {
            bag.Report<UnsupportedRecording>(
                span, $"'{path}' is of a kind that many browsers do not play.", "Convert it: ffmpeg -i it -c:v libx264 -pix_fmt yuv420p -c:a aac -movflags +faststart it.mp4");
            return null;
        }

        if (files.ReadRecording(path, span, bag) is not { } content) return null;
        var (facts, fault) = RecordingFormat.Read(path, content);
        if (facts is null)
        {
            bag.Report<UnsupportedRecording>(
                span, $"'{path}' {fault}.", "Convert it to MP4 with H.264 (yuv420p) and AAC, to WebM, MP3, M4A or Ogg: ffmpeg does all of it.");
            return null;
        }

        return Read(path, image, span, facts, content);
    }

    private Recording Read(string path, LinkInline image, SourceSpan span, RecordingFacts facts, byte[] content)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        var folder = path[..^Path.GetFileName(path).Length];
        var beside = files.NamesBeside(path).Where(n => n.StartsWith(stem + ".", StringComparison.Ordinal)).ToList();
        return new Recording
        {
            Id = MediaNames.SlugOf(stem),
            IsVideo = facts.Width > 0,
            Text = PlainText.Of(image),
            Caption = image.Title?.Trim() ?? "",
            File = new MediaFile(path, MediaNames.PackagePath(path, Path.GetExtension(path)[1..].ToLowerInvariant(), content), content),
            Facts = facts,
            Poster = beside.Find(n => Pictures.Contains(n[stem.Length..], StringComparer.OrdinalIgnoreCase)) is { } poster ? ReadPoster(folder + poster, span) : null,
            Captions = [.. beside.Select(n => (Name: n, Language: LanguageOf(n[stem.Length..])))
                .Where(c => c.Language is not null)
                .OrderBy(c => c.Language != language).ThenBy(c => c.Language, StringComparer.Ordinal).ThenByDescending(c => c.Name, StringComparer.Ordinal)
                .DistinctBy(c => c.Language)
                .Select(c => ReadTrack(folder + c.Name, c.Language!, span)).OfType<CueTrack>()],
            Chapters = beside.Contains(stem + RecordingFiles.Chapters) ? ReadTrack(folder + stem + RecordingFiles.Chapters, language, span) : null,
            Transcript = beside.Contains(stem + RecordingFiles.Transcript) ? ReadTranscript(folder + stem + RecordingFiles.Transcript, span) : null,
            Span = span,
        };
    }

    /// <summary>Language of captions by the end of their name: <c>.vtt</c> and <c>.srt</c>, or <c>.ru.vtt</c>. Null: no captions.</summary>
    private string? LanguageOf(string ending) => ending.Split('.') switch
    {
        ["", "vtt" or "srt"] => language,
        ["", var tag, "vtt" or "srt"] when tag != "chapters" && LanguageTag.IsKnown(tag) => tag,
        _ => null,
    };

    private CueTrack? ReadTrack(string path, string trackLanguage, SourceSpan span)
    {
        if (files.ReadText(path, span, bag) is not { } source) return null;
        var isSubRip = path.EndsWith(".srt", StringComparison.Ordinal);
        if (CueReader.Read(source, isSubRip, bag) is not { } cues) return null;
        var content = WebVtt.Write(cues);
        return new CueTrack(trackLanguage, new MediaFile(path, MediaNames.PackagePath(path, "vtt", content), content), cues, source);
    }

    private MediaFile? ReadPoster(string path, SourceSpan span)
    {
        if (files.ReadMedia(path, span, bag) is not { } content) return null;
        if (MediaFormat.ExtensionOf(path, content) is { } extension) return new MediaFile(path, MediaNames.PackagePath(path, extension, content), content);
        bag.Report<UnsupportedMedia>(
            span, $"'{path}' is not a PNG, JPEG or WebP image, or its content is not what its name says.", "Convert it, or correct the ending of its name.");
        return null;
    }

    private RichText? ReadTranscript(string path, SourceSpan span)
    {
        if (files.ReadText(path, span, bag) is not { } source) return null;
        var start = new SourceSpan(source, 0, 1);
        var document = MarkdownDocuments.Parse(source.Text, start, bag);
        MarkdownCleaner.Clean(document, source, allowQuestionAttributes: false, bag);
        foreach (var heading in MarkdownNodes.Of<HeadingBlock>(document)) heading.SetAttributes(new()); // ids are the lesson's
        Block[] blocks = [.. document.Where(b => b is not (LinkReferenceDefinitionGroup or LinkReferenceDefinition))];
        return RichTexts.From(source, blocks, start);
    }
}
