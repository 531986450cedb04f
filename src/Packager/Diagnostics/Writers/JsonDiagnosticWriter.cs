using CoursePackager.Packager.Commands;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Diagnostics.Writers;

/// <summary>One JSON object with an array of findings. Lines and columns begin at 1; columns count UTF-16 units.</summary>
internal sealed class JsonDiagnosticWriter : IDiagnosticWriter
{
    public string Name => "json";

    public void Write(IReadOnlyList<Diagnostic> diagnostics, CommandEnvironment environment) =>
        environment.Out.WriteLine(new JObject
        {
            ["format"] = "coursepackager-diagnostics/1",
            ["errors"] = diagnostics.Count(d => d.Severity == Severity.Error),
            ["warnings"] = diagnostics.Count(d => d.Severity == Severity.Warning),
            ["diagnostics"] = new JArray(diagnostics.Select(ToJson)),
        });

    private static JObject ToJson(Diagnostic diagnostic) => new()
    {
        ["code"] = diagnostic.Code,
        ["severity"] = RuleDocumentation.Word(diagnostic.Severity),
        ["message"] = diagnostic.Message,
        ["help"] = diagnostic.Help,
        ["location"] = diagnostic.Span is { } span ? ToJson(span) : null,
    };

    private static JObject ToJson(SourceSpan span) => !span.File.HasText ? new() { ["file"] = span.File.Path } : new()
    {
        ["file"] = span.File.Path,
        ["line"] = span.Line,
        ["column"] = span.Column,
        ["endLine"] = span.EndLine,
        ["endColumn"] = span.EndColumn,
    };
}
