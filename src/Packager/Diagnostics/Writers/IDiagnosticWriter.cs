using CoursePackager.Packager.Commands;

namespace CoursePackager.Packager.Diagnostics.Writers;

/// <summary>One way to write findings.</summary>
internal interface IDiagnosticWriter
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>Writes all findings of a run, in the given order.</summary>
    void Write(IReadOnlyList<Diagnostic> diagnostics, CommandEnvironment environment);
}
