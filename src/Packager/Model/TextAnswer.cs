namespace CoursePackager.Packager.Model;

/// <summary>A foreseen answer in words with its feedback. Compared without case, outer space, and repeated space; ё equals е.</summary>
internal sealed record TextAnswer(string Text, bool IsRight, RichText Feedback);
