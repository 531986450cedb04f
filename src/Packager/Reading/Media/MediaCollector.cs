using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading.Recordings;
using CoursePackager.Packager.Sources;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading.Media;

/// <summary>Reads every image and recording that the text of a course names, each file once, and checks that it is safe to ship.</summary>
internal sealed class MediaCollector(CourseFolder files, DiagnosticBag bag)
{
    private readonly Dictionary<string, MediaFile?> _known = new(StringComparer.Ordinal);

    /// <summary>The course with its recordings in their lessons, and all media in order of their path.</summary>
    public Course Collect(Course course)
    {
        var links = new LinkResolver(course);
        var reader = new RecordingReader(files, course.Language, bag);
        var read = course with
        {
            Modules = [.. course.Modules.Select(m => m with { Lessons = [.. m.Lessons.Select(l => WithRecordings(l, course.Language, links, reader))] })],
        };
        foreach (var text in CourseTexts.All(read)) TakeImages(text, links, read);
        var recorded = read.Lessons.SelectMany(l => l.Recordings).SelectMany(r => r.Files);
        return read with
        {
            Media = [.. _known.Values.OfType<MediaFile>().Concat(recorded)
                .DistinctBy(m => m.SourcePath).OrderBy(m => m.SourcePath, StringComparer.Ordinal)],
        };
    }

    private static Lesson WithRecordings(Lesson lesson, string language, LinkResolver links, RecordingReader reader)
    {
        var file = lesson.Body.Span.File;
        var recordings = MarkdownNodes.Of<ParagraphBlock>(lesson.Body.Blocks)
            .Select(LoneImage.Of).OfType<LinkInline>()
            .Select(image => (Image: image, Target: links.Resolve(file, image.Url ?? "")))
            .Where(i => i.Target is { Kind: LinkKind.File, Path: { } path } && RecordingFiles.IsRecording(path))
            .Select(i => reader.Read(i.Target.Path!, i.Image, MarkdownSpans.Of(file, i.Image)))
            .OfType<Recording>().ToList();
        return recordings.Count == 0 ? lesson : lesson with
        {
            Recordings = recordings,
            Minutes = lesson.StatesMinutes ? lesson.Minutes : ReadingTime.WithRecordings(lesson.Body.PlainText, recordings, language),
        };
    }

    private void TakeImages(RichText text, LinkResolver links, Course course)
    {
        var alone = MarkdownNodes.Of<ParagraphBlock>(text.Blocks).Select(LoneImage.Of).ToHashSet();
        foreach (var image in MarkdownNodes.Of<LinkInline>(text.Blocks).Where(l => l.IsImage))
        {
            var target = links.Resolve(text.Span.File, image.Url ?? "");
            var span = MarkdownSpans.Of(text.Span.File, image);
            if (target is not { Kind: LinkKind.File, Path: { } path } || !RecordingFiles.IsRecording(path)) Take(target, image, span);
            else if (!alone.Contains(image) || !course.Lessons.Any(l => l.Body == text))
                bag.Report<MisplacedRecording>(
                    span, $"'{image.Url}' does not stand alone in a paragraph of a lesson.", "Put it into a lesson, with an empty line before and after it.");
        }
    }

    private void Take(LinkTarget target, LinkInline image, SourceSpan span)
    {
        switch (target)
        {
            case { Kind: LinkKind.External or LinkKind.Forbidden }:
                bag.Report<ExternalImage>(
                    span, $"The image '{image.Url}' is not a file of the course.", "Put a copy into media/.");
                break;
            case { Kind: LinkKind.File or LinkKind.Page, Path: { } path }:
                if (!_known.ContainsKey(path)) _known[path] = Read(path, span);
                break;
            default:
                bag.Report<PathOutsideCourse>(
                    span, $"'{image.Url}' is not a path inside the course folder.",
                    "Write a relative path, such as ../media/map.svg.");
                break;
        }
    }

    private MediaFile? Read(string path, SourceSpan span)
    {
        if (files.ReadMedia(path, span, bag) is not { } content) return null;
        var extension = MediaFormat.ExtensionOf(path, content);
        if (extension is null)
        {
            bag.Report<UnsupportedMedia>(
                span, $"'{path}' is not an SVG, PNG, JPEG or WebP image, or its content is not what its name says.",
                "Convert it, or correct the ending of its name.");
            return null;
        }

        if (extension == "svg" && files.Decode(path, content, bag) is { } text) SvgSafety.Check(text, bag);
        return new MediaFile(path, MediaNames.PackagePath(path, extension, content), content);
    }
}
