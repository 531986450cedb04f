namespace CoursePackager.Packager.Model;

/// <summary>A foreseen number or range, both ends included, with its feedback.</summary>
internal sealed record NumericAnswer(decimal Minimum, decimal Maximum, bool IsRight, RichText Feedback);
