namespace CoursePackager.Packager.Diagnostics;

/// <summary>One finding about a course. Data only: writers decide how it looks.</summary>
/// <param name="Code">Stable code, <c>CP0123</c>, documented in the rule table (see <c>coursepack explain</c>).</param>
/// <param name="Severity">Error, warning or info.</param>
/// <param name="Message">One sentence that makes sense alone; no trailing line break.</param>
/// <param name="Span">Where; null only when no file is to blame.</param>
/// <param name="Help">What to do about it; null when the message says it already.</param>
internal sealed record Diagnostic(string Code, Severity Severity, string Message, SourceSpan? Span, string? Help);
