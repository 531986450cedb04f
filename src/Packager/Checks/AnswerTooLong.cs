using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.State;

namespace CoursePackager.Packager.Checks;

/// <summary>Right answer too long to type.</summary>
internal sealed class AnswerTooLong : CourseCheck
{
    public override string Code => "CP0322";

    public override Severity Severity => Severity.Error;

    public override string Title => "Right answer too long to type";

    public override string What =>
        "A right answer in words has at most 60 characters; capitals and rare signs take the room of two to four.";

    public override string Why => "The player keeps no more of what a learner types, so the answer could never be given.";

    public override string Bad => "Answer: `the Convention on the Protection of the Rights of All Migrant Workers`";

    public override string Good => "Answer: `Convention on migrant workers` / `CMW`";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var question in course.Assessments.SelectMany(a => a.Questions).OfType<TextQuestion>())
            foreach (var answer in question.Answers.Where(a => a.IsRight && !TypedText.Fits(a.Text)))
                bag.Report(
                    this, question.Span, $"The right answer '{answer.Text}' is longer than a learner can type.",
                    "Ask for a shorter answer, or make it a choice.");
    }
}
