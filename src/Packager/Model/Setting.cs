using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>A key of a quiz's or test's front matter that says how its questions are asked, as the author wrote it.</summary>
internal sealed record Setting(string Name, string Value, SourceSpan Span);
