namespace CoursePackager.Lrs.Completion;

/// <summary>Completion as a pure function of a course and the statements that are not voided, in whatever order they
/// came.</summary>
internal static class CompletionEvaluator
{
    public static CompletionResult Evaluate(CourseDefinition course, IReadOnlyDictionary<string, PageEvidence> evidence)
    {
        var pages = course.Pages
            .Select(page => (Page: page, Proof: evidence.GetValueOrDefault(page.Id)?.Proofs.First))
            .Where(item => item.Proof is not null)
            .Select(item => new ProvenPage(item.Page, item.Proof!))
            .ToList();
        var required = course.Pages.Where(course.Rule.Requires).ToList();
        var proofs = pages.Where(item => course.Rule.Requires(item.Page)).Select(item => item.Proof).ToList();
        var isComplete = required.Count > 0 && proofs.Count == required.Count && HasTestIfRequired(course);
        return new CompletionResult(
            pages,
            TestOf(course, evidence),
            isComplete ? proofs.Max(proof => proof.At) : null,
            isComplete ? proofs : []);
    }

    private static bool HasTestIfRequired(CourseDefinition course) =>
        course.Rule.FinalTest == FinalTestRule.None || course.CountOf(PageKind.Test) > 0;

    private static TestResult? TestOf(CourseDefinition course, IReadOnlyDictionary<string, PageEvidence> evidence)
    {
        var test = course.Pages.FirstOrDefault(page => page.Kind == PageKind.Test);
        if (test is null || evidence.GetValueOrDefault(test.Id) is not { Attempts.Count: > 0 } found)
            return null;
        return new TestResult(found.Proofs.Count > 0, found.Attempts.First?.Scaled, found.Attempts.Count);
    }
}
