namespace CoursePackager.Xapi.Validation;

/// <summary>Interaction activities: type, correct responses, component lists (xAPI 1.0.3 Data 2.4.4.1 "Interaction
/// Activities").</summary>
internal static class InteractionRules
{
    /// <summary>The properties in the order of their numbers.</summary>
    public static readonly string[] Properties =
        ["interactionType", "correctResponsesPattern", "choices", "scale", "source", "target", "steps"];

    private const int Type = 0;
    private const int CorrectResponses = 1;
    private const int FirstList = 2;
    private const ulong Choices = 1 << 2;
    private const ulong Scale = 1 << 3;
    private const ulong SourceAndTarget = (1 << 4) | (1 << 5);
    private const ulong Steps = 1 << 6;

    public static void CheckProperty(ref StatementCursor cursor, int index, ref InteractionFacts facts)
    {
        if (index == Type)
            CheckType(ref cursor, ref facts);
        else if (index == CorrectResponses)
            CheckResponses(ref cursor);
        else
            ComponentRules.CheckList(ref cursor);
    }

    /// <summary>Checks what can be said once the whole definition was read.</summary>
    public static void Finish(ref StatementCursor cursor, ulong seen, in InteractionFacts facts)
    {
        var mask = (1UL << Properties.Length) - 1;
        if ((seen & mask) != 0 && !seen.Has(Type))
            cursor.RefuseObject(
                SpecSection.Activity, "is missing; a definition with interaction properties must have it", Properties[Type]);
        if (!facts.HasValidType)
            return;
        for (var list = FirstList; list < Properties.Length; list++)
        {
            if (seen.Has(list) && (facts.AllowedLists & (1UL << list)) == 0)
                cursor.RefuseObject(SpecSection.Activity, "is not a component list of this interactionType", Properties[list]);
        }
    }

    private static void CheckType(ref StatementCursor cursor, ref InteractionFacts facts)
    {
        if (!ValueRules.String(ref cursor, SpecSection.Activity))
            return;
        facts.HasValidType = TryGetLists(cursor.Text(), out facts.AllowedLists);
        if (!facts.HasValidType)
        {
            cursor.Refuse(
                SpecSection.Activity,
                "is not an interaction type: true-false, choice, fill-in, long-fill-in, matching, performance, sequencing, "
                    + "likert, numeric or other");
        }
    }

    private static bool TryGetLists(ReadOnlySpan<byte> type, out ulong lists)
    {
        lists = 0;
        if (type.SequenceEqual("choice"u8) || type.SequenceEqual("sequencing"u8))
            lists = Choices;
        else if (type.SequenceEqual("likert"u8))
            lists = Scale;
        else if (type.SequenceEqual("matching"u8))
            lists = SourceAndTarget;
        else if (type.SequenceEqual("performance"u8))
            lists = Steps;
        return lists != 0 || type.SequenceEqual("true-false"u8) || type.SequenceEqual("fill-in"u8)
            || type.SequenceEqual("long-fill-in"u8) || type.SequenceEqual("numeric"u8) || type.SequenceEqual("other"u8);
    }

    private static void CheckResponses(ref StatementCursor cursor)
    {
        if (!cursor.EnterArray(SpecSection.Activity))
            return;
        for (var i = 0; cursor.NextItem(i); i++)
            ValueRules.String(ref cursor, SpecSection.Activity);
    }
}
