using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Translations.Exchange;

/// <summary>One text of an exchange file that came back from a translator.</summary>
/// <param name="CourseId">Id of the course.</param>
/// <param name="Path">Path of the file inside the course.</param>
/// <param name="Id">Id of the segment inside the file.</param>
/// <param name="Source">The source text as the translator saw it.</param>
/// <param name="Target">The translation; empty when there is none.</param>
/// <param name="IsFinished">The translator says so (XLIFF state from <c>translated</c> on; PO without <c>fuzzy</c>).</param>
/// <param name="CountsWhenChanged">Whether a changed text counts even when it is not called finished: in XLIFF, where tools often
/// leave the state out.</param>
/// <param name="Span">Where it stands in the exchange file.</param>
internal sealed record TranslationUnit(
    string CourseId, string Path, string Id, string Source, string Target, bool IsFinished, bool CountsWhenChanged, SourceSpan Span);
