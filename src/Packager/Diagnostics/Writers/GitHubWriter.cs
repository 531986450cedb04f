using CoursePackager.Packager.Commands;

namespace CoursePackager.Packager.Diagnostics.Writers;

/// <summary>Workflow commands of GitHub Actions: findings appear beside the changed lines.</summary>
internal sealed class GitHubWriter : IDiagnosticWriter
{
    public string Name => "github";

    public void Write(IReadOnlyList<Diagnostic> diagnostics, CommandEnvironment environment)
    {
        foreach (var diagnostic in diagnostics) environment.Out.WriteLine(Line(diagnostic));
    }

    private static string Line(Diagnostic diagnostic)
    {
        var command = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        var place = diagnostic.Span is { } span ? Place(span) : "";
        var message = diagnostic.Help is null ? diagnostic.Message : $"{diagnostic.Message} {diagnostic.Help}";
        return $"::{command} {place}title={diagnostic.Code}::{Data(message)}";
    }

    private static string Place(SourceSpan span) => $"file={Property(span.File.Path)}," + (span.File.HasText
        ? $"line={span.Line},endLine={span.EndLine},col={span.Column},endColumn={span.EndColumn}," : "");

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
