using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Reading.Recordings;
using CoursePackager.Packager.Rendering.Media;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Checks;

/// <summary>Image larger than a page needs.</summary>
internal sealed class LargeImage : CourseCheck
{
    private const int MostBytes = 500_000;
    private const int MostPixels = 2400;

    public override string Code => "CP0226";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Image larger than a page needs";

    public override string What => "An image has at most 500 kB; a photo or screenshot is at most 2400 pixels wide.";

    public override string Why => "On a slow line the page stays empty for long, and mobile data costs the learner money.";

    public override string Bad => "![The border post](../media/IMG_2041.jpg), 4.2 MB, 6000 pixels wide";

    public override string Good => "![The border post](../media/border-post.webp), 140 kB, 1600 pixels wide";

    public override void Check(Course course, DiagnosticBag bag)
    {
        var links = new LinkResolver(course);
        var media = course.Media.ToDictionary(m => m.SourcePath, StringComparer.Ordinal);
        var images = TextNodes.Of<LinkInline>(course).Where(n => n.Node.IsImage)
            .Select(n => (n.File, n.Node, Path: links.Resolve(n.File, n.Node.Url ?? "").Path ?? ""))
            .Where(n => !RecordingFiles.IsRecording(n.Path)).DistinctBy(n => n.Path);
        foreach (var (file, image, path) in images)
            if (media.TryGetValue(path, out var found) && Fault(found) is { } fault)
                bag.Report(
                    this, TextNodes.Span(file, image), $"The image '{path}' {fault}.",
                    "Make it smaller: 1600 pixels are enough for the full width of a page; WebP is the smallest format.");
    }

    private static string? Fault(MediaFile media)
    {
        if (media.Content.Length > MostBytes) return $"has {media.Content.Length / 1000} kB";
        var isDrawing = media.PackagePath.EndsWith(".svg", StringComparison.Ordinal);
        return !isDrawing && ImageSize.Read(media.Content.Span) is { Width: > MostPixels } size
            ? $"is {size.Width} pixels wide" : null;
    }
}
