using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Diagnostics;

/// <summary>Collects findings. The only thing passed along the stages besides the product. Not safe for several
/// threads.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    public bool HasErrors => _items.Exists(d => d.Severity == Severity.Error);

    /// <summary>Whether a file already has an error, so that what follows from it need not be said.</summary>
    public bool HasErrorIn(SourceFile file) => _items.Exists(d => d.Severity == Severity.Error && d.Span?.File == file);

    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    /// <summary>Adds a finding of a rule: the usual way.</summary>
    /// <param name="span">Where; null only when no file is to blame.</param>
    /// <param name="message">One sentence that makes sense alone.</param>
    /// <param name="help">What to do about it; null when the message says it already.</param>
    public void Report<TRule>(SourceSpan? span, string message, string? help = null)
        where TRule : Rule, new() => Report(new TRule(), span, message, help);

    /// <inheritdoc cref="Report{TRule}"/>
    public void Report(Rule rule, SourceSpan? span, string message, string? help = null) =>
        Add(new Diagnostic(rule.Code, rule.Severity, message, span, help));

    /// <summary>Findings in a stable order: file, position, code; those without a place first. Repeated findings are left
    /// out.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _items
            .Distinct()
            .OrderBy(d => d.Span?.File.Path ?? "", StringComparer.Ordinal)
            .ThenBy(d => d.Span?.Start ?? -1)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];
}
