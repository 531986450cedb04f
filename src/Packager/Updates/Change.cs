namespace CoursePackager.Packager.Updates;

/// <summary>The verdict on one page or question.</summary>
/// <param name="What"><c>page</c> or <c>question</c>.</param>
/// <param name="Reason">Why, and what it means; empty for what is kept without any difference.</param>
internal sealed record Change(string What, string Id, Verdict Verdict, string Reason);
