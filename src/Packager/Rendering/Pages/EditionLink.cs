namespace CoursePackager.Packager.Rendering.Pages;

/// <summary>Another language of the same package.</summary>
/// <param name="Code">BCP 47 tag.</param>
/// <param name="Name">The language's name in itself.</param>
/// <param name="Href">Leads from a page to the same page in that language.</param>
internal sealed record EditionLink(string Code, string Name, string Href);
