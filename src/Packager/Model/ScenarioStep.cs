using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>A step of a scenario; one without choices is an end.</summary>
/// <param name="Id">Slug, unique in the question.</param>
/// <param name="Points">Of an end: the points for coming here.</param>
internal sealed record ScenarioStep(
    string Id, string Title, RichText Text, IReadOnlyList<ScenarioChoice> Choices, int Points, SourceSpan Span)
{
    public bool IsEnd => Choices.Count == 0;
}
