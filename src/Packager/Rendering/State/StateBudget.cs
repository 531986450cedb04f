using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Rendering.State;

/// <summary>
/// The largest saved state that the player can ever write for a course: everything read, every question that can be asked answered
/// in the longest way. Exact, so that a build can refuse a course that would overflow a learning platform's field.
/// </summary>
/// <param name="MaximumCharacters">ASCII characters of the encoded state.</param>
/// <param name="Contributors">Biggest first.</param>
internal sealed record StateBudget(int MaximumCharacters, IReadOnlyList<StateContributor> Contributors)
{
    public static StateBudget Of(Course course) =>
        Of(course.Lessons.Count(), [.. course.Assessments.Select(StateAssessment.Of)], course.Lessons.Sum(l => l.Recordings.Count));

    public static StateBudget Of(int lessons, IReadOnlyList<StateAssessment> assessments, int recordings = 0)
    {
        var answers = assessments.SelectMany(a => a.Answers()).ToList();
        var signature = StateLayout.SignatureBits(answers.Count, StateLayout.QuestionSignatureBits);
        var contributors = answers.Select(a => a with { Bits = a.Bits + signature })
            .Append(new("head", StateLayout.HeadBits(assessments.Any(a => a.NeedsSeed))
                + StateLayout.ListBits(answers.Count) + StateLayout.ListBits(lessons)))
            .Append(new("lessons", lessons * StateLayout.SignatureBits(lessons, StateLayout.PageSignatureBits)))
            .Append(new("tests", assessments.Where(a => a.IsTest).Sum(StateLayout.TestRecordBits)))
            .Concat(OfRecordings(recordings))
            .OrderByDescending(c => c.Bits).ThenBy(c => c.What, StringComparer.Ordinal)
            .ToList();
        var bits = contributors.Sum(c => (long)c.Bits);
        return new StateBudget(StateLayout.Characters((int)Math.Min(bits, int.MaxValue / 2)), contributors);
    }

    private static IEnumerable<StateContributor> OfRecordings(int count) =>
        count == 0 ? [] : [new("recordings", StateLayout.RecordingBits(count))];
}
