namespace CoursePackager.Lrs.Launch;

/// <summary>The learner of a request's browser.</summary>
/// <param name="Key">Key in the collection <c>learners</c>: SHA-256 of the cookie, so that the store does not hold what opens
/// it.</param>
internal sealed record Learner(string Key, LearnerRecord Record);
