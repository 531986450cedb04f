namespace CoursePackager.Packager.Rendering.Pages;

/// <summary>Neighbouring pages of one module, or pages outside modules (then the title is empty).</summary>
internal sealed record ContentsGroup(string Title, string Summary, IReadOnlyList<PageLink> Entries)
{
    /// <summary>Groups pages by module, in order.</summary>
    /// <param name="canReach">Whether a link can lead there; otherwise the title stands alone, with an empty address.</param>
    public static IReadOnlyList<ContentsGroup> Of(
        IEnumerable<CoursePage> pages, Func<CoursePage, string> facts, Func<CoursePage, bool>? canReach = null)
    {
        var groups = new List<ContentsGroup>();
        var entries = new List<PageLink>();
        string? module = null;
        foreach (var page in pages)
        {
            if (groups.Count == 0 || module != page.Module?.Id)
            {
                entries = [];
                groups.Add(new(page.Module?.Title ?? "", page.Module?.Summary ?? "", entries));
                module = page.Module?.Id;
            }

            var link = PageLink.To(page, facts(page));
            entries.Add(canReach?.Invoke(page) == false ? link with { Href = "" } : link);
        }

        return groups;
    }
}
