namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>An attribute of a start tag.</summary>
/// <param name="Name">In small letters.</param>
/// <param name="Value">With entities decoded; empty when there is none.</param>
/// <param name="Offset">Where the value stands, without quotes.</param>
/// <param name="Length">Characters that it takes there.</param>
internal sealed record HtmlAttribute(string Name, string Value, int Offset, int Length);
