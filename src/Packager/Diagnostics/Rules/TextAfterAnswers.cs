namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Text after the answers.</summary>
internal sealed class TextAfterAnswers : Rule
{
    public override string Code => "CP0306";

    public override Severity Severity => Severity.Error;

    public override string Title => "Text after the answers";

    public override string What =>
        "After the answers of a question only block quotes that begin with Right:, Wrong: or Explanation: may follow "
        + "(Верно:, Неверно:, Пояснение:).";

    public override string Why => "Text there is probably feedback without its word, and would never be shown.";

    public override string Bad => "> Because of Article 7.";

    public override string Good => "> Explanation: Because of Article 7.";
}
