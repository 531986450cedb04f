using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>A further reading: title, who published it and when, where to find it, why to read it.</summary>
/// <param name="Year">As printed, for example <c>2022</c> or <c>2016/2019</c>; null when unknown.</param>
/// <param name="Url">Absolute http(s) address; null when there is none.</param>
internal sealed record Reading(string Title, string Publisher, string? Year, string? Url, string Why, SourceSpan Span);
