namespace CoursePackager.Lrs.Completion;

/// <summary>A page that counts and the statement that proves it.</summary>
internal sealed record ProvenPage(CoursePage Page, Evidence Proof);
