namespace CoursePackager.Lrs.Launch;

/// <summary>How the final test stands.</summary>
/// <param name="Score">Best scaled score, 0 to 1; null when none was sent.</param>
internal sealed record FinalTestView(bool Passed, decimal? Score, int Attempts);
