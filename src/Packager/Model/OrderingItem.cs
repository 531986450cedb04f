using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>One item of an ordering question, in its right place in the list.</summary>
/// <param name="Key"><c>a</c>, <c>b</c>, … in the right order.</param>
/// <param name="Feedback">Shown when this item is misplaced; may be empty.</param>
internal sealed record OrderingItem(string Key, RichText Text, RichText Feedback, SourceSpan Span);
