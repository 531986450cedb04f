namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>An address in a page or style sheet.</summary>
/// <param name="Url">As a browser reads it: entities decoded, no white space around.</param>
/// <param name="IsLoaded">Whether the browser loads it by itself; else it is a link to follow.</param>
/// <param name="Offset">Where it stands in the text.</param>
/// <param name="Length">Characters that it takes there.</param>
internal sealed record Reference(string Url, bool IsLoaded, int Offset, int Length);
