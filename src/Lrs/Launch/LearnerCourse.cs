namespace CoursePackager.Lrs.Launch;

/// <summary>Which registration a browser's learner has for a course; in the collection <c>learners</c> below the learner's
/// key.</summary>
internal sealed record LearnerCourse(Guid Registration);
