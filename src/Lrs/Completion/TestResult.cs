namespace CoursePackager.Lrs.Completion;

/// <summary>The final test so far.</summary>
/// <param name="Passed">Whether one attempt counts under the rule.</param>
/// <param name="Score">Best scaled score; null when no attempt had one.</param>
/// <param name="Attempts">How many times it was handed in.</param>
internal sealed record TestResult(bool Passed, decimal? Score, int Attempts);
