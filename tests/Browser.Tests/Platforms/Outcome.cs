namespace CoursePackager.Browser.Tests.Platforms;

/// <summary>What a platform knows of a learner who has left the course.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Answers">In the order in which they were given.</param>
internal sealed record Outcome(bool IsCompleted, bool IsPassed, decimal Score, IReadOnlyList<GivenAnswer> Answers);
