using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>A row of a matrix question.</summary>
/// <param name="Key"><c>a</c>, <c>b</c>, … in source order.</param>
/// <param name="Right">Keys of the columns that are right here, in order.</param>
/// <param name="Feedback">Shown when the row is answered wrongly; may be empty.</param>
internal sealed record MatrixRow(string Key, RichText Text, IReadOnlyList<string> Right, RichText Feedback, SourceSpan Span);
