using CoursePackager.Packager.Model;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Reading;

/// <summary>Says where the links of a course lead. The checks and the renderer both ask it, so they cannot disagree.</summary>
internal sealed class LinkResolver
{
    private const string TermScheme = "glossary:";

    private readonly string _folder;
    private readonly Dictionary<string, string> _pageIds = new(StringComparer.Ordinal);

    public LinkResolver(Course course)
    {
        var courseFile = course.Span.File.Path;
        _folder = courseFile[..^CourseFinder.CourseFileName.Length];
        foreach (var lesson in course.Lessons) _pageIds.TryAdd(Inside(lesson.Span.File), lesson.Id);
        foreach (var assessment in course.Assessments) _pageIds.TryAdd(Inside(assessment.Span.File), assessment.Id);
    }

    /// <summary>The files that are pages, as paths inside the course folder.</summary>
    public IReadOnlyCollection<string> PagePaths => _pageIds.Keys;

    /// <summary>Resolves a link or image address as it stands in a file of the course.</summary>
    public LinkTarget Resolve(SourceFile from, string url)
    {
        if (url.StartsWith(TermScheme, StringComparison.Ordinal))
            return new LinkTarget(LinkKind.Term, Id: url[TermScheme.Length..]);
        if (url.StartsWith('#')) return new LinkTarget(LinkKind.Anchor, Anchor: Uri.UnescapeDataString(url[1..]));
        if (HasScheme(url)) return new LinkTarget(IsAllowed(url) ? LinkKind.External : LinkKind.Forbidden);

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var anchor = hash < 0 ? null : Uri.UnescapeDataString(url[(hash + 1)..]);
        var path = CoursePath.Resolve(Inside(from), Uri.UnescapeDataString(hash < 0 ? url : url[..hash]));
        if (path is null) return new LinkTarget(LinkKind.Broken);
        return _pageIds.TryGetValue(path, out var id)
            ? new LinkTarget(LinkKind.Page, id, path, anchor)
            : new LinkTarget(LinkKind.File, Path: path, Anchor: anchor);
    }

    private string Inside(SourceFile file) => file.Path[_folder.Length..];

    private static bool HasScheme(string url)
    {
        if (url.StartsWith("//", StringComparison.Ordinal)) return true;
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && url.IndexOfAny(['/', '#', '?']) is var other && (other < 0 || colon < other);
    }

    private static bool IsAllowed(string url) =>
        WebAddress.Parse(url) is not null
        || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && url.Contains('@', StringComparison.Ordinal)
            && !url.Any(char.IsControl);
}
