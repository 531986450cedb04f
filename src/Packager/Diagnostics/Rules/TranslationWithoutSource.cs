namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Translation of a text that is gone.</summary>
internal sealed class TranslationWithoutSource : Rule
{
    public override string Code => "CP0516";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Translation of a text that is gone";

    public override string What =>
        "Every text of an imported file still exists in the source.";

    public override string Why => "The text was taken out of the source while it was being translated; its translation is left out.";

    public override string Bad => "A unit for the question q-old, which the source no longer has.";

    public override string Good => "A new export.";
}
