using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.State;

namespace CoursePackager.Packager.Checks;

/// <summary>Answer of a gap too long to type.</summary>
internal sealed class GapAnswerTooLong : CourseCheck
{
    public override string Code => "CP0336";

    public override Severity Severity => Severity.Error;

    public override string Title => "Answer of a gap too long to type";

    public override string What =>
        "What belongs into a gap has at most 30 characters; capitals and rare signs take the room of two to four.";

    public override string Why => "The player keeps no more of what a learner types, so the answer could never be given.";

    public override string Bad => "Gaps: It is the `Convention on the Protection of the Rights of All Migrant Workers`.";

    public override string Good => "Gaps: It is the Convention on the Rights of All `Migrant Workers`.";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var question in course.Assessments.SelectMany(a => a.Questions).OfType<FillInQuestion>())
            foreach (var answer in question.Gaps.SelectMany(g => g.Answers).Where(a => !TypedText.FitsGap(a.Text)))
                bag.Report(
                    this, question.Sentence.Span, $"The answer '{answer.Text}' is longer than a learner can type into a gap.",
                    "Ask for fewer words, or make it a text question.");
    }
}
