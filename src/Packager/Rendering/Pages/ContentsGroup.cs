namespace CoursePackager.Packager.Rendering.Pages;

/// <summary>Neighbouring pages of one module, or pages outside modules (then the title is empty).</summary>
internal sealed record ContentsGroup(string Title, string Summary, IReadOnlyList<PageLink> Entries)
{
    /// <summary>Groups pages by module, in order.</summary>
    public static IReadOnlyList<ContentsGroup> Of(IEnumerable<CoursePage> pages, Func<CoursePage, string> facts)
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

            entries.Add(PageLink.To(page, facts(page)));
        }

        return groups;
    }
}
