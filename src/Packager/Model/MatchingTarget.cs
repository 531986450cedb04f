namespace CoursePackager.Packager.Model;

/// <summary>A right side of a matching question. Plain text, because it stands in a drop-down list.</summary>
/// <param name="Key"><c>1</c>, <c>2</c>, … by first appearance in the source.</param>
internal sealed record MatchingTarget(string Key, string Text);
