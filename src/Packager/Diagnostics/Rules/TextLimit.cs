namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Text too short or too long to ask for.</summary>
internal sealed class TextLimit : Rule
{
    public override string Code => "CP0342";

    public override Severity Severity => Severity.Error;

    public override string Title => "Text too short or too long to ask for";

    public override string What => "The number after Write: is how many characters are kept, 20 to 1000.";

    public override string Why => "The text is kept with all other answers, for which a platform has little room: 4096 characters in SCORM 1.2.";

    public override string Bad => "Write: up to 5000 characters";

    public override string Good => "Write: up to 500 characters";
}
