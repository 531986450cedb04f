using CoursePackager.Packager.Translations;

namespace CoursePackager.Packager.Preview;

/// <summary>A text of the source language that its translation does not say as it is now.</summary>
/// <param name="Folder">Folder of the translation as shown to people, ends with a slash unless empty.</param>
/// <param name="Language">Language of the translation.</param>
/// <param name="Path">File inside the course.</param>
/// <param name="Place">File and line as shown to people: in the translation, or where that has no such text, in the source.</param>
/// <param name="State">Stale, untranslated or missing.</param>
/// <param name="Source">The text in the source language.</param>
/// <param name="Target">The text of the translation; empty when there is none.</param>
internal sealed record StaleText(
    string Folder, string Language, string Path, string Place, SegmentState State, string Source, string Target);
