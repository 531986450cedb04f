using CoursePackager.Packager.Commands;

namespace CoursePackager.Packager.Diagnostics.Writers;

/// <summary>All writers by name. Adding one is one line.</summary>
internal static class DiagnosticWriters
{
    public const string Default = "text";

    private static readonly IDiagnosticWriter[] All =
    [
        new TextDiagnosticWriter(),
        new JsonDiagnosticWriter(),
        new SarifWriter(),
        new GitHubWriter(),
    ];

    public static IEnumerable<string> Names => All.Select(w => w.Name);

    /// <param name="format">One of <see cref="Names"/>.</param>
    public static void Write(string format, IReadOnlyList<Diagnostic> diagnostics, CommandEnvironment environment) =>
        All.First(w => w.Name == format).Write(diagnostics, environment);
}
