using CoursePackager.Lrs.Records;

namespace CoursePackager.Lrs.Completion;

/// <summary>
/// Everything the projection knows of one learner in one registration of one course; a record of <c>completion-states</c>.
/// </summary>
/// <param name="Epoch">Of the course's rule record when this was folded; another epoch there makes this state worthless.</param>
/// <param name="Through">Sequence of the newest statement folded in; older ones are in already.</param>
internal sealed record LearnerState(
    string Epoch,
    string CourseIri,
    Guid? Registration,
    string Learner,
    long Through,
    IReadOnlyDictionary<string, PageEvidence> Pages)
{
    public string Key => KeyOf(Registration, CourseIri, Learner);

    public static string KeyOf(Guid? registration, string courseIri, string learner) =>
        $"{registration?.ToString("D") ?? "none"}/{StableHash.Of(courseIri)}/{StableHash.Of(learner)}";

    public static LearnerState Start(string epoch, string courseIri, Guid? registration, string learner) =>
        new(epoch, courseIri, registration, learner, 0, new Dictionary<string, PageEvidence>());

    /// <summary>The state with one more statement; one that is in already, or says nothing the rule asks, changes
    /// nothing.</summary>
    public LearnerState With(LearningFact fact, CourseDefinition course)
    {
        if (fact.Sequence <= Through)
            return this;
        var next = this with { Through = fact.Sequence };
        if (course.FindPage(fact.PageId) is not { } page)
            return next;
        var evidence = Pages.GetValueOrDefault(page.Id, PageEvidence.Empty);
        if (PageProof.IsProof(course.Rule, page, fact))
            evidence = evidence with { Proofs = evidence.Proofs.Add(fact.Evidence, EvidenceList.Oldest) };
        if (page.Kind == PageKind.Test)
            evidence = evidence with { Attempts = evidence.Attempts.Add(fact.Evidence, EvidenceList.Best) };
        return evidence.Proofs.Count + evidence.Attempts.Count == 0 ? next : next.WithPage(page.Id, evidence);
    }

    /// <summary>The state without a voided statement; null when too many statements were only counted to tell, so that the
    /// state has to be folded again from the store.</summary>
    public LearnerState? Without(LearningFact fact)
    {
        if (fact.Sequence > Through || !Pages.TryGetValue(fact.PageId, out var evidence))
            return this;
        return evidence.IsIncomplete ? null : WithPage(fact.PageId, evidence.Without(fact.Evidence.Id));
    }

    private LearnerState WithPage(string pageId, PageEvidence evidence) =>
        this with { Pages = new Dictionary<string, PageEvidence>(Pages, StringComparer.Ordinal) { [pageId] = evidence } };
}
