namespace CoursePackager.Lrs.Pages;

/// <summary>A page for people.</summary>
/// <param name="Template">Name of the template in <c>templates/lrs/pages</c>.</param>
/// <param name="Title">Title in the reader's language; escaped when written.</param>
/// <param name="Model">What the template shows; null: nothing.</param>
internal sealed record Page(string Template, string Title, object? Model)
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Address is a secret or content is someone's own: not kept in caches, not indexed, never told to other
    /// sites.</summary>
    public bool IsPrivate { get; init; }
}
