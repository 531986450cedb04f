using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Questions;

namespace CoursePackager.Packager.Rendering.State;

/// <summary>A quiz or test, as far as the size of the saved state depends on it.</summary>
/// <param name="Attempts">As in course.json; 0: no limit.</param>
/// <param name="Draw">How many questions an attempt asks at most; null: all.</param>
internal sealed record StateAssessment(bool IsTest, int Attempts, int? Draw, IReadOnlyList<StateQuestion> Questions)
{
    /// <summary>Most tries that are kept of a quiz question.</summary>
    public int Tries => Attempts > 0 ? Attempts : 1;

    /// <summary>Whether what it shows hangs on the learner's seed.</summary>
    public bool NeedsSeed => Draw is not null;

    public static StateAssessment Of(Assessment assessment) => new(
        assessment.Kind == AssessmentKind.Test, assessment.Attempts, assessment.Kind == AssessmentKind.Test ? assessment.Draw : null,
        [.. assessment.Questions.Select(q => new StateQuestion(q.Id, QuestionFacts.Of(q)))]);

    /// <summary>Bits of the answers that can be kept at once, biggest first: of a draw not more than are drawn.</summary>
    public IEnumerable<StateContributor> Answers() => Questions
        .Select(q => new StateContributor(q.Id, StateLayout.AnswerRecordBits(q.Facts, this)))
        .OrderByDescending(c => c.Bits)
        .Take(Draw ?? int.MaxValue);
}
