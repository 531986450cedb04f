namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Quiz used as test, or test as quiz.</summary>
internal sealed class AssessmentKindMismatch : Rule
{
    public override string Code => "CP0106";

    public override Severity Severity => Severity.Error;

    public override string Title => "Quiz used as test, or test as quiz";

    public override string What => "The quiz of a module must have kind: quiz, the final test kind: test.";

    public override string Why =>
        "A quiz gives feedback after each question; a test is handed in as a whole. The key must say which is meant.";

    public override string Bad => "finalTest: final-test.md, whose front matter says kind: quiz";

    public override string Good => "finalTest: final-test.md, whose front matter says kind: test";
}
