namespace CoursePackager.Packager.Translations.Exchange;

/// <summary>An exchange file, read.</summary>
/// <param name="SourceLanguage">Language tag.</param>
/// <param name="TargetLanguage">Language tag.</param>
internal sealed record ExchangeDocument(string SourceLanguage, string TargetLanguage, IReadOnlyList<TranslationUnit> Units);
