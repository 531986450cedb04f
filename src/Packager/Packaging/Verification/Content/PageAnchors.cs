using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>Links into pages, and what they can lead to. Gathered page by page, compared at the end.</summary>
internal sealed class PageAnchors
{
    private const int MostLinks = 100_000;

    private readonly Dictionary<string, HashSet<string>> _idsOfPage = new(StringComparer.Ordinal);
    private readonly List<(SourceSpan Place, string Page, string Id)> _links = [];

    public void Add(ContentFile file, Package package)
    {
        if (!file.IsHtml) return;
        _idsOfPage[file.Name] = [.. file.Tags.SelectMany(t => new[] { t.Value("id"), t.Name == "a" ? t.Value("name") : null }).OfType<string>()];
        foreach (var reference in file.References.Where(r => !r.IsLoaded && ContentFile.IsRelative(r.Url)))
        {
            var hash = reference.Url.IndexOf('#', StringComparison.Ordinal);
            if (hash < 0 || _links.Count == MostLinks || Id(reference.Url[(hash + 1)..]) is not { } id) continue;
            var page = hash == 0 ? file.Name : file.BaseFolder is { } folder ? package.Resolve(folder, reference.Url)?.Name : null;
            if (page is not null) _links.Add((file.At(reference), page, id));
        }
    }

    /// <summary>Links to ids that their page does not have.</summary>
    public IEnumerable<Finding> Broken() =>
        from link in _links
        where _idsOfPage.TryGetValue(link.Page, out var ids) && !ids.Contains(link.Id)
        select new Finding(link.Place, $"{link.Page} has no element with the id '{link.Id}'");

    /// <summary>The id that a fragment names; null when it is the top of the page, or a script's own.</summary>
    private static string? Id(string fragment) =>
        fragment is "" or "top" || fragment.AsSpan().ContainsAny("/!=&:") ? null : Uri.UnescapeDataString(fragment);
}
