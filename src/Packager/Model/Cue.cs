using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>A caption or chapter.</summary>
/// <param name="Start">Seconds from the beginning.</param>
/// <param name="End">Seconds; more than <paramref name="Start"/>.</param>
/// <param name="Markup">Text as WebVTT has it, lines separated by line feeds.</param>
/// <param name="Lines">The same as plain text, without the speaker.</param>
/// <param name="Speaker">Who speaks, from a voice tag; empty when not said.</param>
/// <param name="Settings">Placement, such as <c>line:10%</c>; empty as a rule.</param>
internal sealed record Cue(
    double Start, double End, string Markup, IReadOnlyList<string> Lines, string Speaker, string Settings, SourceSpan Span)
{
    public string Text => string.Join(' ', Lines);
}
