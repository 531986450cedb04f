using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>A left side and the key of the right side that belongs to it.</summary>
/// <param name="Key">Key of the left side: <c>a</c>, <c>b</c>, …</param>
/// <param name="TargetKey">Key of the matching <see cref="MatchingTarget"/>.</param>
/// <param name="Feedback">Shown when the learner matched this one wrongly; may be empty.</param>
internal sealed record MatchingPair(string Key, RichText Text, string TargetKey, RichText Feedback, SourceSpan Span);
