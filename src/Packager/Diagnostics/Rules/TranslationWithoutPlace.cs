namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Translation that cannot be placed yet.</summary>
internal sealed class TranslationWithoutPlace : Rule
{
    public override string Code => "CP0517";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Translation that cannot be placed yet";

    public override string What =>
        "A new text is put into a translation together with the list, table or quote it stands in, so all texts of that part must be translated.";

    public override string Why => "Half a list would leave the translation with other answers than the source.";

    public override string Bad => "A new list of three answers, of which two are translated.";

    public override string Good => "All three answers translated.";
}
