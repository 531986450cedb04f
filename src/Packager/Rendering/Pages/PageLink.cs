namespace CoursePackager.Packager.Rendering.Pages;

/// <summary>A link to a page of the course, as templates show it.</summary>
/// <param name="IsStep">Can be done, and then has a tick.</param>
/// <param name="Facts">Length and number of questions in words; may be empty.</param>
internal sealed record PageLink(string Id, string Href, string Title, string Facts, bool IsStep)
{
    public static PageLink To(CoursePage page, string facts = "") =>
        new(page.Id, page.FileName, page.Title, facts, page.Kind != PageKind.Overview && page.IsStep);
}
