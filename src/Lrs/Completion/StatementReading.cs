namespace CoursePackager.Lrs.Completion;

/// <summary>What a statement means to completion: it says something about a page, it voids another statement, or neither (both
/// null).</summary>
internal readonly record struct StatementReading(LearningFact? Fact, Guid? Voids)
{
    public static readonly StatementReading Nothing;
}
