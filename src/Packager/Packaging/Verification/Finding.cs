using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification;

/// <summary>A breach of a rule, without the rule's code and severity.</summary>
/// <param name="Span">The place in an entry, the entry, or the package as a whole.</param>
/// <param name="Message">One sentence that makes sense alone.</param>
/// <param name="Help">What to do about it; null when the message says it already.</param>
internal sealed record Finding(SourceSpan Span, string Message, string? Help = null);
