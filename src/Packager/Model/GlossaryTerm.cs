using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>A glossary entry.</summary>
/// <param name="Id">Slug; the same in every language.</param>
/// <param name="OtherLanguage">The term in the other working language, as a hint; null when not given.</param>
internal sealed record GlossaryTerm(string Id, string Term, RichText Definition, string? OtherLanguage, SourceSpan Span);
