using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>One answer of a choice question.</summary>
/// <param name="Key">Stable key by source order: <c>a</c>, <c>b</c>, … as reported to the LMS (only <c>[a-z]</c>).</param>
/// <param name="Feedback">Shown when the learner chose it; may be empty.</param>
internal sealed record Choice(string Key, RichText Text, bool IsRight, RichText Feedback, SourceSpan Span);
