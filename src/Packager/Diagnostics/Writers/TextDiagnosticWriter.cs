using CoursePackager.Packager.Commands;
using Spectre.Console;

namespace CoursePackager.Packager.Diagnostics.Writers;

/// <summary>For people: message, place, the source line with the spot underlined, help. Coloured on a terminal only.</summary>
internal sealed class TextDiagnosticWriter : IDiagnosticWriter
{
    public string Name => DiagnosticWriters.Default;

    public void Write(IReadOnlyList<Diagnostic> diagnostics, CommandEnvironment environment)
    {
        var console = Consoles.Create(environment);
        foreach (var diagnostic in diagnostics) Write(diagnostic, console);
    }

    private static void Write(Diagnostic diagnostic, IAnsiConsole console)
    {
        var colour = diagnostic.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "blue" };
        var word = RuleDocumentation.Word(diagnostic.Severity);
        console.MarkupLine($"[bold {colour}]{word}[/][bold]: {Safe(diagnostic.Message)}[/] [dim]({diagnostic.Code})[/]");
        var margin = "  ";
        if (diagnostic.Span is { } span) margin = WritePlace(span, colour, console);

        if (diagnostic.Help is { } help) console.MarkupLine($"{margin}[dim]=[/] {Safe(help)}");
        console.WriteLine();
    }

    /// <returns>The margin that lines up with what was written.</returns>
    private static string WritePlace(SourceSpan span, string colour, IAnsiConsole console)
    {
        if (!span.File.HasText)
        {
            console.MarkupLine($"  [dim]at[/] {Safe(span.File.Path)}");
            return "  ";
        }

        var excerpt = SourceExcerpt.Of(span);
        var number = span.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length + 1);
        console.MarkupLine($"{margin}[dim]at[/] {Safe(span.File.Path)}:{span.Line}:{span.Column}");
        console.MarkupLine($"{margin}[dim]|[/]");
        console.MarkupLine($"[dim]{number} |[/] {Safe(excerpt.Text)}".TrimEnd());
        console.MarkupLine($"{margin}[dim]|[/] [{colour}]{excerpt.Underline}[/]");
        return margin;
    }

    // Course text is hostile: control characters could steer the terminal.
    private static string Safe(string text) => Markup.Escape(SourceExcerpt.Visible(text));
}
