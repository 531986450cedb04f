using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>A module: lessons in order, then an optional quiz. (<c>Module</c> alone would clash with System.Reflection.)</summary>
internal sealed record CourseModule(
    string Id,
    string Title,
    string Summary,
    IReadOnlyList<Lesson> Lessons,
    Assessment? Quiz,
    SourceSpan Span);
