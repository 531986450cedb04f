using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>A statement that learners say how far they agree with.</summary>
/// <param name="Key"><c>a</c>, <c>b</c>, … in source order.</param>
internal sealed record LikertStatement(string Key, RichText Text, SourceSpan Span);
