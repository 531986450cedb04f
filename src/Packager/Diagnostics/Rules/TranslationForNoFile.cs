namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Translation for a file that no course has.</summary>
internal sealed class TranslationForNoFile : Rule
{
    public override string Code => "CP0512";

    public override Severity Severity => Severity.Error;

    public override string Title => "Translation for a file that no course has";

    public override string What =>
        "Every text of an imported file belongs to a course and to a file of its source.";

    public override string Why => "Texts are put into the files of the course only; a text for another file has no place to go.";

    public override string Bad => "<file id='f1' original='../../notes.md'>";

    public override string Good => "<file id='f1' original='labour-migration/foundations/quiz.md'>";
}
