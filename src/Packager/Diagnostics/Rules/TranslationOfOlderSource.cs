namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Translation of an older source.</summary>
internal sealed class TranslationOfOlderSource : Rule
{
    public override string Code => "CP0515";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Translation of an older source";

    public override string What =>
        "The source text in an imported file is the one that the course has today.";

    public override string Why => "The translation is taken, but it stays marked as stale, because the source has changed while it was being translated.";

    public override string Bad => "An export of last month, with the source edited since.";

    public override string Good => "A new export, so that the translator sees the new text.";
}
