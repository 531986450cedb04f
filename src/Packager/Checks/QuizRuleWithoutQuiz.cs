using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Quizzes required, but there is none.</summary>
internal sealed class QuizRuleWithoutQuiz : CourseCheck
{
    public override string Code => "CP0111";

    public override Severity Severity => Severity.Error;

    public override string Title => "Quizzes required, but there is none";

    public override string What => "completion.quizzes may be all only when at least one module has a quiz.";

    public override string Why =>
        "The rule asks for something that does not exist; the author probably forgot to name the quizzes.";

    public override string Bad => "completion:\n  quizzes: all\n\nwith no quiz: in any module";

    public override string Good => "quiz: foundations/quiz.md";

    public override void Check(Course course, DiagnosticBag bag)
    {
        if (course.Completion.Quizzes == QuizzesRule.All && course.Modules.All(m => m.Quiz is null))
            bag.Report(
                this, course.Span, "Completion asks for all quizzes, but no module has one.",
                "Name a quiz, or write quizzes: none.");
    }
}
