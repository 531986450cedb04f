namespace CoursePackager.Packager.Translations.Segments;

/// <summary>A top-level part of a file: a block of Markdown, an entry of YAML, a cue. What is missing in a translation is put in
/// piece by piece.</summary>
/// <param name="Start">UTF-16 offset of the first character.</param>
/// <param name="End">UTF-16 offset after the last character that is not white space.</param>
/// <param name="Section">Pieces are only put beside pieces of their section: front matter, body, or the list in YAML.</param>
internal sealed record Piece(int Start, int End, string Section);
