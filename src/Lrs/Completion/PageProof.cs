namespace CoursePackager.Lrs.Completion;

/// <summary>Which statements make a page count (docs/contracts.md, "Completion in the LRS").</summary>
internal static class PageProof
{
    public static bool IsProof(CompletionRule rule, CoursePage page, LearningFact fact)
    {
        if (page.Kind != PageKind.Test)
            return fact.Verb == LearningVerb.Completed;
        return rule.FinalTest != FinalTestRule.Passed
            || (fact.Verb == LearningVerb.Passed && ReachesMastery(rule, fact.Evidence.Scaled));
    }

    private static bool ReachesMastery(CompletionRule rule, decimal? scaled) =>
        rule.Mastery is not { } mastery || scaled * 100 >= mastery;
}
