namespace CoursePackager.Lrs.Launch;

/// <summary>One lesson, quiz or test on the learner's page.</summary>
internal sealed record ProgressStep(string Title, string Kind, bool IsDone);
