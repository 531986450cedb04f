using CoursePackager.Packager.Translations.Exchange;

namespace CoursePackager.Packager.Translations.Import;

/// <summary>What an import does to one file of a translation.</summary>
/// <param name="Changed">New texts with the unit each came in.</param>
/// <param name="Text">The new text of the whole file.</param>
internal sealed record PlannedFile(TranslatedFile File, IReadOnlyDictionary<SegmentPair, TranslationUnit> Changed, string Text);
