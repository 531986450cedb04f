namespace CoursePackager.Xapi.Validation;

/// <summary>What was seen of an interaction: the component lists its type may have, as bits of
/// <see cref="InteractionRules"/>.</summary>
internal struct InteractionFacts
{
    public bool HasValidType;
    public ulong AllowedLists;
}
