using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Commands;

/// <summary>The last line of a run.</summary>
internal static class Summary
{
    /// <summary>For example <c>2 courses checked: 1 error, 3 warnings.</c></summary>
    public static string Of(int courses, IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Count(d => d.Severity == Severity.Warning);
        var findings = errors + warnings == 0 ? "no problems" : $"{Count(errors, "error")}, {Count(warnings, "warning")}";
        return $"{Count(courses, "course")} checked: {findings}.";
    }

    private static string Count(int count, string word) => $"{count} {word}{(count == 1 ? "" : "s")}";
}
