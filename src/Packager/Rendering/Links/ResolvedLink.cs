namespace CoursePackager.Packager.Rendering.Links;

/// <summary>Where a link of the text leads in the package.</summary>
/// <param name="Href">Value of the attribute, not yet escaped.</param>
/// <param name="PageId">The page inside the course; null for other links.</param>
/// <param name="IsExternal">Leads out of the package, so it opens in its own tab.</param>
internal sealed record ResolvedLink(string Href, string? PageId, bool IsExternal);
