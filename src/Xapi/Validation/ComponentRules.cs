using System.Text.Json;

namespace CoursePackager.Xapi.Validation;

/// <summary>Lists of interaction components (xAPI 1.0.3 Data 2.4.4.1 "Interaction Components").</summary>
internal static class ComponentRules
{
    private const int Id = 0;

    private static readonly PropertyTable Table = new("an interaction component", "id", "description");

    public static void CheckList(ref StatementCursor cursor)
    {
        if (!cursor.EnterArray(SpecSection.Activity))
            return;
        var ids = cursor.NewKeySet();
        for (var i = 0; cursor.NextItem(i); i++)
            Check(ref cursor, ref ids);
    }

    private static void Check(ref StatementCursor cursor, ref KeySet ids)
    {
        if (!cursor.EnterObject(SpecSection.Activity))
            return;
        var seen = 0UL;
        while (cursor.NextProperty(Table, ref seen, out var index))
        {
            if (index != Id)
                LanguageMapRules.Check(ref cursor);
            else if (ValueRules.String(ref cursor, SpecSection.Activity) && !cursor.AddTo(ref ids))
                cursor.Refuse(SpecSection.Activity, "is the id of another component of this list");
        }

        PropertySet.Require(ref cursor, SpecSection.Activity, Table, seen, Id);
    }
}
