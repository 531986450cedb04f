namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>File of translations cannot be read.</summary>
internal sealed class ExchangeFileUnreadable : Rule
{
    public override string Code => "CP0511";

    public override Severity Severity => Severity.Error;

    public override string Title => "File of translations cannot be read";

    public override string What =>
        "A file for 'coursepack i18n import' is XLIFF 2.0 or 2.1, or PO, as 'coursepack i18n export' writes it. DTDs and entities are not allowed.";

    public override string Why => "A file that is read only in part would lose translations without a word.";

    public override string Bad => "An XLIFF 1.2 file, or one with a DOCTYPE.";

    public override string Good => "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' trgLang='ru'>";
}
