using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>What can be done in a step of a scenario.</summary>
/// <param name="Key"><c>a</c>, <c>b</c>, … in source order.</param>
/// <param name="Text">Plain text, because it stands on a button.</param>
/// <param name="To">Id of the step that follows.</param>
/// <param name="Feedback">Shown after it was chosen; may be empty.</param>
internal sealed record ScenarioChoice(string Key, string Text, string To, RichText Feedback, SourceSpan Span);
