using CoursePackager.Packager.Rendering.Pages;

namespace CoursePackager.Packager.Rendering.Links;

/// <summary>Where a link of the text leads in the package.</summary>
/// <param name="Href">Value of the attribute, not yet escaped.</param>
/// <param name="PageId">The page inside the course; null for other links.</param>
/// <param name="IsExternal">Leads out of the package, so it opens in its own tab.</param>
/// <param name="Unit">Title of the unit that the page is in, when it is another: the platform's menu leads there, no link can,
/// since a page opened from here would report as this unit.</param>
internal sealed record ResolvedLink(string Href, string? PageId, bool IsExternal, string? Unit = null)
{
    public static ResolvedLink InAnotherUnit(CoursePage page) => new("", null, false, page.Module?.Title ?? page.Title);
}
