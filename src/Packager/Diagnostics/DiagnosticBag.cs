namespace CoursePackager.Packager.Diagnostics;

/// <summary>Collects findings. The only thing passed along the stages besides the product. Not safe for several threads.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    public bool HasErrors => _items.Exists(d => d.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    /// <summary>Findings in a stable order: file, position, code; those without a place first.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _items
            .OrderBy(d => d.Span?.File.Path ?? "", StringComparer.Ordinal)
            .ThenBy(d => d.Span?.Start ?? -1)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];
}
