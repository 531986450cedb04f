namespace CoursePackager.Xapi.Validation;

/// <summary>Activity definitions (xAPI 1.0.3 Data 2.4.4.1).</summary>
internal static class DefinitionRules
{
    private static readonly PropertyTable Table = new(
        "an activity definition",
        [.. InteractionRules.Properties, "name", "description", "type", "moreInfo", "extensions"]);

    private static readonly int Name = InteractionRules.Properties.Length;

    public static void Check(ref StatementCursor cursor)
    {
        if (!cursor.EnterObject(SpecSection.Activity))
            return;
        var interaction = default(InteractionFacts);
        var seen = 0UL;
        while (cursor.NextProperty(Table, ref seen, out var index))
        {
            if (index < Name)
                InteractionRules.CheckProperty(ref cursor, index, ref interaction);
            else
                CheckProperty(ref cursor, index - Name);
        }

        InteractionRules.Finish(ref cursor, seen, interaction);
    }

    private static void CheckProperty(ref StatementCursor cursor, int index)
    {
        switch (index)
        {
            case 0 or 1:
                LanguageMapRules.Check(ref cursor);
                break;
            case 2:
                ValueRules.IriValue(ref cursor, SpecSection.Activity);
                break;
            case 3:
                ValueRules.Irl(ref cursor, SpecSection.Activity);
                break;
            default:
                ExtensionRules.Check(ref cursor);
                break;
        }
    }
}
