using CoursePackager.Xapi.Formats;
using CoursePackager.Xapi.Model;

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
            CheckResponses(ref cursor, facts);
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
        if (facts.Type is not { } type)
            return;
        for (var list = FirstList; list < Properties.Length; list++)
        {
            if (seen.Has(list) && (Lists(type) & (1UL << list)) == 0)
                cursor.RefuseObject(SpecSection.Activity, "is not a component list of this interactionType", Properties[list]);
        }
    }

    private static void CheckType(ref StatementCursor cursor, ref InteractionFacts facts)
    {
        if (!ValueRules.String(ref cursor, SpecSection.Activity))
            return;
        facts.Type = Parse(cursor.Text());
        if (facts.Type is null)
        {
            cursor.Refuse(
                SpecSection.Activity,
                "is not an interaction type: true-false, choice, fill-in, long-fill-in, matching, performance, sequencing, "
                    + "likert, numeric or other");
        }
    }

    private static void CheckResponses(ref StatementCursor cursor, in InteractionFacts facts)
    {
        var type = facts.Type ?? Parse(cursor.LookAhead("interactionType"u8));
        if (!cursor.EnterArray(SpecSection.Activity))
            return;
        for (var i = 0; cursor.NextItem(i); i++)
        {
            if (ValueRules.String(ref cursor, SpecSection.Activity) && type is { } known
                && !ResponsePattern.IsValid(known, cursor.Text()))
                cursor.Refuse(SpecSection.Activity, Describe(known));
        }
    }

    private static ulong Lists(InteractionType type) => type switch
    {
        InteractionType.Choice or InteractionType.Sequencing => Choices,
        InteractionType.Likert => Scale,
        InteractionType.Matching => SourceAndTarget,
        InteractionType.Performance => Steps,
        _ => 0,
    };

    private static string Describe(InteractionType type) => type switch
    {
        InteractionType.TrueFalse => "must be \"true\" or \"false\" for this interactionType",
        InteractionType.Numeric => "must be a number such as 4 or a range such as 1[:]10 or [:]4 for this interactionType",
        InteractionType.Matching => "must be pairs such as a[.]1[,]b[.]2 for this interactionType",
        InteractionType.Performance => "must be steps with responses such as a[.]yes[,]b[.]1[:]10 for this interactionType",
        InteractionType.Likert => "must be a single id, without [,], for this interactionType",
        _ => "has an empty item beside [,]; the delimiter stands only between ids",
    };

    private static InteractionType? Parse(ReadOnlySpan<byte> type) => type switch
    {
        _ when type.SequenceEqual("choice"u8) => InteractionType.Choice,
        _ when type.SequenceEqual("true-false"u8) => InteractionType.TrueFalse,
        _ when type.SequenceEqual("fill-in"u8) => InteractionType.FillIn,
        _ when type.SequenceEqual("long-fill-in"u8) => InteractionType.LongFillIn,
        _ when type.SequenceEqual("matching"u8) => InteractionType.Matching,
        _ when type.SequenceEqual("performance"u8) => InteractionType.Performance,
        _ when type.SequenceEqual("sequencing"u8) => InteractionType.Sequencing,
        _ when type.SequenceEqual("likert"u8) => InteractionType.Likert,
        _ when type.SequenceEqual("numeric"u8) => InteractionType.Numeric,
        _ when type.SequenceEqual("other"u8) => InteractionType.Other,
        _ => null,
    };
}
