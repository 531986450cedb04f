namespace CoursePackager.Lrs.Completion;

/// <summary>Where a learner stands in a course.</summary>
/// <param name="Pages">Every page that counts, with the statement that proves it, in course order.</param>
/// <param name="FinalTest">Null until the test was handed in.</param>
/// <param name="Completed">Newest timestamp among the proofs that the rule asks for; null until all are there.</param>
/// <param name="Proofs">Those proofs, in course order; empty until all are there.</param>
internal sealed record CompletionResult(
    IReadOnlyList<ProvenPage> Pages,
    TestResult? FinalTest,
    DateTimeOffset? Completed,
    IReadOnlyList<Evidence> Proofs)
{
    /// <summary>The newest of all proofs; null when nothing counts yet.</summary>
    public Evidence? Newest => Pages.Select(page => page.Proof).MaxBy(proof => (proof.At, proof.Id));
}
