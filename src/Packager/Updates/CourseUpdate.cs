namespace CoursePackager.Packager.Updates;

/// <summary>What an update of a course does to learners under way.</summary>
/// <param name="Pages">In the order of the new course, then what is gone.</param>
/// <param name="Questions">In the order of the new course, then what is gone.</param>
/// <param name="Effects">Sentences about the course as a whole: score, completion, identifiers.</param>
/// <param name="LosesAll">Nothing at all survives: the platform takes the update for another course.</param>
internal sealed record CourseUpdate(
    CourseSnapshot Old, CourseSnapshot New, IReadOnlyList<Change> Pages, IReadOnlyList<Change> Questions,
    IReadOnlyList<string> Effects, bool LosesAll)
{
    /// <summary>Whether any answer, read lesson or test result is lost or taken for another.</summary>
    public bool LosesProgress => LosesAll || Pages.Concat(Questions).Any(c => c.Verdict is Verdict.Lost or Verdict.Mixed);

    /// <summary>Compares two versions of a course.</summary>
    /// <param name="oldItems">Identifiers in the old manifest; empty when there is none.</param>
    /// <param name="newItems">Identifiers that the new manifest can have.</param>
    public static CourseUpdate Of(
        CourseSnapshot old, CourseSnapshot now, IReadOnlyList<string> oldItems, IReadOnlyList<string> newItems)
    {
        var effects = new CourseEffects(old, now, oldItems, newItems);
        return new CourseUpdate(
            old, now, PageChanges.Of(old, now), QuestionChanges.Of(old, now), effects.Sentences, effects.LosesAll);
    }
}
