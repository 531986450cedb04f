namespace CoursePackager.Packager.Translations.Exchange;

/// <summary>A part of a text: words for the translator, or markup that is kept from harm.</summary>
/// <param name="Data">The characters as they stand in the source; all parts in order are the text again.</param>
internal sealed record InlineCode(InlineCodeKind Kind, string Data);
