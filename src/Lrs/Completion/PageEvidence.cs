namespace CoursePackager.Lrs.Completion;

/// <summary>What is known of one page in one registration.</summary>
/// <param name="Proofs">Statements that make the page count, oldest first.</param>
/// <param name="Attempts">Every time the final test was handed in, best score first; empty for lessons and quizzes.</param>
internal sealed record PageEvidence(EvidenceList Proofs, EvidenceList Attempts)
{
    public static readonly PageEvidence Empty = new(EvidenceList.Empty, EvidenceList.Empty);

    /// <summary>Whether some statements are only counted, so that voiding one needs the store's statements again.</summary>
    public bool IsIncomplete => Proofs.Dropped > 0 || Attempts.Dropped > 0;

    public PageEvidence Without(Guid id) => new(Proofs.Remove(id), Attempts.Remove(id));
}
