using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Rendering.Pages;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Rendering.Links;

/// <summary>
/// Turns links and image addresses as authors write them into addresses in the package. What leads nowhere known gives null and
/// is shown as plain text; the checks have reported it by then.
/// </summary>
internal sealed class CourseLinks
{
    private readonly LinkResolver _resolver;
    private readonly string _root;
    private readonly string _pageRoot;
    private readonly Dictionary<string, CoursePage> _pages;
    private readonly Dictionary<string, CoursePage> _elsewhere;
    private readonly Dictionary<string, MediaFile> _media;
    private readonly Dictionary<string, Recording> _recordings;
    private readonly HashSet<string> _terms;

    /// <param name="whole">The course as authors see it.</param>
    /// <param name="pages">The pages that can be reached: all, or those of the unit.</param>
    /// <param name="root">Leads from the text to the root of the package, where the media are: empty, or <c>../../</c>.</param>
    /// <param name="pageRoot">Leads from the text to the pages; empty when it stands in one of them.</param>
    public CourseLinks(WholeCourse whole, IReadOnlyList<CoursePage> pages, string root, string pageRoot = "")
    {
        _resolver = new LinkResolver(whole.Course);
        _root = root;
        _pageRoot = pageRoot;
        _pages = pages.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _elsewhere = whole.Pages.Where(p => !_pages.ContainsKey(p.Id)).ToDictionary(p => p.Id, StringComparer.Ordinal);
        _media = whole.Course.Media.ToDictionary(m => m.SourcePath, StringComparer.Ordinal);
        _recordings = whole.Course.Lessons.SelectMany(l => l.Recordings).DistinctBy(r => r.File.SourcePath).ToDictionary(r => r.File.SourcePath, StringComparer.Ordinal);
        _terms = whole.Course.Glossary.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Id in the page of a heading with this anchor; the prefix keeps it apart from all other ids.</summary>
    public static string HeadingId(string anchor) => "s-" + anchor;

    public ResolvedLink? Resolve(SourceFile from, string url)
    {
        var target = _resolver.Resolve(from, url);
        return target.Kind switch
        {
            LinkKind.Anchor => new("#" + HeadingId(target.Anchor!), null, false),
            LinkKind.Term when _terms.Contains(target.Id!) =>
                new($"{_pageRoot}{CoursePage.GlossaryId}.html#term-{target.Id}", CoursePage.GlossaryId, false),
            LinkKind.Page when _pages.TryGetValue(target.Id!, out var page) =>
                new(_pageRoot + page.FileName + (target.Anchor is { } anchor ? "#" + HeadingId(anchor) : ""), page.Id, false),
            LinkKind.Page when _elsewhere.TryGetValue(target.Id!, out var page) => ResolvedLink.InAnotherUnit(page),
            LinkKind.File when _media.TryGetValue(target.Path!, out var media) => new(AddressOf(media), null, true),
            LinkKind.External => new(url, null, !url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)),
            _ => null,
        };
    }

    /// <summary>The file behind an image address; null when the course has no such file.</summary>
    public MediaFile? ResolveMedia(SourceFile from, string url) =>
        _resolver.Resolve(from, url) is { Kind: LinkKind.File, Path: { } path } ? _media.GetValueOrDefault(path) : null;

    /// <summary>The video or sound recording behind an address; null when it is none.</summary>
    public Recording? ResolveRecording(SourceFile from, string url) =>
        _resolver.Resolve(from, url) is { Kind: LinkKind.File, Path: { } path } ? _recordings.GetValueOrDefault(path) : null;

    /// <summary>Where a page finds a media file.</summary>
    public string AddressOf(MediaFile media) => _root + media.PackagePath;
}
