namespace CoursePackager.Lrs.Completion;

/// <summary>A lesson, a quiz or the final test of a course.</summary>
internal sealed record CoursePage(string Id, PageKind Kind);
