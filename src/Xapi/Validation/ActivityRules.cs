namespace CoursePackager.Xapi.Validation;

/// <summary>Activities in contextActivities (xAPI 1.0.3 Data 2.4.4.1). As a statement's object they are read by
/// <see cref="ObjectRules"/>.</summary>
internal static class ActivityRules
{
    private const int ObjectType = 0;
    private const int Id = 1;

    private static readonly PropertyTable Table = new("an activity", "objectType", "id", "definition");

    public static void Check(ref StatementCursor cursor)
    {
        if (!cursor.EnterObject(SpecSection.Activity))
            return;
        var seen = 0UL;
        while (cursor.NextProperty(Table, ref seen, out var index))
        {
            switch (index)
            {
                case ObjectType:
                    ValueRules.ObjectType(ref cursor, SpecSection.Activity, "Activity"u8, "must be \"Activity\" here");
                    break;
                case Id:
                    ValueRules.IriValue(ref cursor, SpecSection.Activity);
                    break;
                default:
                    DefinitionRules.Check(ref cursor);
                    break;
            }
        }

        PropertySet.Require(ref cursor, SpecSection.Activity, Table, seen, Id);
    }
}
