using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Sources;
using Markdig.Syntax.Inlines;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading.Media;

/// <summary>Reads every image that the text of a course names, each file once, and checks that it is safe to ship.</summary>
internal sealed class MediaCollector(CourseFolder files, DiagnosticBag bag)
{
    private readonly Dictionary<string, MediaFile?> _known = new(StringComparer.Ordinal);

    /// <summary>Media files in order of their path.</summary>
    public IReadOnlyList<MediaFile> Collect(Course course)
    {
        var links = new LinkResolver(course);
        foreach (var text in CourseTexts.All(course))
            foreach (var image in MarkdownNodes.Of<LinkInline>(text.Blocks).Where(l => l.IsImage))
                Take(links.Resolve(text.Span.File, image.Url ?? ""), image, MarkdownSpans.Of(text.Span.File, image));
        return [.. _known.Values.OfType<MediaFile>().OrderBy(m => m.SourcePath, StringComparer.Ordinal)];
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
