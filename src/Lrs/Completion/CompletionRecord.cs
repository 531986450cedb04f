using CoursePackager.Lrs.Records;

namespace CoursePackager.Lrs.Completion;

/// <summary>Where a registration stands, for the pages and the API; a record of <c>completions</c>.</summary>
/// <param name="Learner">Hash of the learner's identifier: of a registration nobody launched here, the first one seen.</param>
/// <param name="Done">Ids of the pages that count, in course order.</param>
/// <param name="FinalTest">Null until it was handed in.</param>
internal sealed record CompletionRecord(
    Guid Registration,
    string CourseId,
    string Learner,
    string Language,
    IReadOnlyList<string> Done,
    TestResult? FinalTest,
    DateTimeOffset? Completed,
    string? CertificateId,
    DateTimeOffset Updated)
{
    public bool IsOf(LearnerState state, CourseDefinition course) =>
        Learner == StableHash.Of(state.Learner) && CourseId == course.CourseId;
}
