using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Commands;

/// <summary>What was found in one package, in a few words.</summary>
internal static class VerifySummary
{
    /// <summary><c>fine</c>, or for example <c>1 error, 3 warnings, 2 notes</c>.</summary>
    public static string Of(IReadOnlyList<Diagnostic> diagnostics)
    {
        string[] parts =
        [
            .. Count(diagnostics, Severity.Error, "error"), .. Count(diagnostics, Severity.Warning, "warning"),
            .. Count(diagnostics, Severity.Info, "note"),
        ];
        return parts.Length == 0 ? "fine" : string.Join(", ", parts);
    }

    private static IEnumerable<string> Count(IReadOnlyList<Diagnostic> diagnostics, Severity severity, string word)
    {
        var count = diagnostics.Count(d => d.Severity == severity);
        if (count > 0) yield return $"{count} {word}{(count == 1 ? "" : "s")}";
    }
}
