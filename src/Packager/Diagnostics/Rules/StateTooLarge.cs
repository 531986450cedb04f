namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>A learner's progress could grow past what the target can keep.</summary>
internal sealed class StateTooLarge : Rule
{
    public override string Code => "CP0601";

    public override Severity Severity => Severity.Error;

    public override string Title => "Saved state too large for the target";

    public override string What =>
        "The longest state that the player can save (every lesson read, every question answered in the longest way) fits what "
        + "the target keeps: 4096 characters in SCORM 1.2.";

    public override string Why =>
        "An LMS cuts or refuses longer data. Learners then lose their place and answers, usually near the end of the course.";

    public override string Bad => "A SCORM 1.2 course with 900 questions.";

    public override string Good => "The same questions in three courses, or choices instead of short answers.";
}
