namespace CoursePackager.Lrs.Completion;

/// <summary>A course in every language it is offered in.</summary>
/// <param name="Rules">The definition that decides completion; the editions share pages and rule.</param>
/// <param name="Editions">By language.</param>
internal sealed record CourseEntry(CourseDefinition Rules, IReadOnlyDictionary<string, CourseDefinition> Editions)
{
    public string Iri => Rules.Iri;

    /// <summary>The edition in a language such as <c>ru</c> or <c>ru-RU</c>; else the first.</summary>
    public CourseDefinition EditionIn(string? language)
    {
        var primary = language?.Split('-', 2)[0].ToLowerInvariant();
        return primary is not null && Editions.TryGetValue(primary, out var edition) ? edition : Rules;
    }
}
