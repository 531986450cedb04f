namespace CoursePackager.Lrs.Launch;

/// <summary>A launch form that could not be accepted.</summary>
/// <param name="Name">What was typed.</param>
/// <param name="Error">What to change, in the reader's language.</param>
internal sealed record RefusedForm(string CourseId, string Name, string Error);
