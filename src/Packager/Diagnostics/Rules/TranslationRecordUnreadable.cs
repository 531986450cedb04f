namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Record of a translation cannot be read.</summary>
internal sealed class TranslationRecordUnreadable : Rule
{
    public override string Code => "CP0510";

    public override Severity Severity => Severity.Error;

    public override string Title => "Record of a translation cannot be read";

    public override string What =>
        "translation.json in the folder of a translated course is written by 'coursepack i18n'. It says from which text of the "
        + "source each translation was made.";

    public override string Why => "Without it nobody can tell which translations are out of date.";

    public override string Bad => "<<<<<<< HEAD (a merge conflict left in the file)";

    public override string Good => "{ \"format\": \"coursepackager-translation/1\", \"source\": \"en\", \"files\": { … } }";
}
