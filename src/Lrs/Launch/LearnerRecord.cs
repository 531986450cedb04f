namespace CoursePackager.Lrs.Launch;

/// <summary>A learner as one browser knows them, in the collection <c>learners</c> under the hash of the browser's
/// cookie.</summary>
/// <param name="Account">Name of the learner's xAPI account.</param>
internal sealed record LearnerRecord(string Account, string Name, DateTimeOffset Created)
{
    public const string Collection = "learners";
}
