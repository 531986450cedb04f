using CsCheck;

namespace CoursePackager.Lrs.Tests.Completion;

/// <summary>One thing that can happen to a learner's history: a statement, which may be voided later.</summary>
public sealed record HistoryEvent(string Verb, string Page, int Minute, double? Scaled, bool IsAna, bool HasRegistration,
    bool IsVoided)
{
    private static readonly string[] Verbs = ["completed", "completed", "passed", "failed", "progressed"];
    private static readonly string[] Pages = ["lesson-1", "lesson-2", "quiz", "final-test", "unknown"];

    private static readonly double?[] Scores = [null, 0.2, 0.7, 0.9, 1];

    public static readonly Gen<HistoryEvent[]> Histories = Gen.Select(
        OneOf(Verbs),
        OneOf(Pages),
        Gen.Int[0, 5],
        OneOf(Scores),
        Gen.Bool,
        Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false))),
        Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true))),
        (verb, page, minute, scaled, isAna, hasRegistration, isVoided) =>
            new HistoryEvent(verb, page, minute, scaled, isAna, hasRegistration, isVoided)).Array[0, 60];

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
