namespace CoursePackager.Lrs.Completion;

/// <summary>What one statement says about a page of a course.</summary>
/// <param name="Learner">Identifier of the actor (<see cref="ActorIdentity"/>).</param>
/// <param name="Evidence">The statement as a proof.</param>
internal sealed record LearningFact(
    long Sequence,
    Guid? Registration,
    string CourseIri,
    string PageId,
    LearningVerb Verb,
    string Learner,
    Evidence Evidence);
