using System.Text.Json;

namespace CoursePackager.Xapi.Validation;

/// <summary>Activities around the object: lists, or a single one as 0.95 had it (xAPI 1.0.3 Data 2.4.6.2).</summary>
internal static class ContextActivitiesRules
{
    private static readonly PropertyTable Table = new("contextActivities", "parent", "grouping", "category", "other");

    public static void Check(ref StatementCursor cursor)
    {
        if (!cursor.EnterObject(SpecSection.ContextActivities))
            return;
        var seen = 0UL;
        while (cursor.NextProperty(Table, ref seen, out _))
        {
            if (cursor.Token == JsonTokenType.StartObject)
            {
                ActivityRules.Check(ref cursor);
                continue;
            }

            if (!cursor.EnterArray(SpecSection.ContextActivities))
                continue;
            for (var i = 0; cursor.NextItem(i); i++)
                ActivityRules.Check(ref cursor);
        }
    }
}
