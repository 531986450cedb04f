namespace CoursePackager.Xapi.Validation;

/// <summary>Statement references in a context (xAPI 1.0.3 Data 2.4.4.3). As a statement's object they are read by
/// <see cref="ObjectRules"/>.</summary>
internal static class StatementRefRules
{
    private const int ObjectType = 0;
    private const int Id = 1;

    private static readonly PropertyTable Table = new("a statement reference", "objectType", "id");

    public static void Check(ref StatementCursor cursor)
    {
        if (!cursor.EnterObject(SpecSection.StatementObject))
            return;
        var seen = 0UL;
        while (cursor.NextProperty(Table, ref seen, out var index))
        {
            if (index == ObjectType)
                ValueRules.ObjectType(ref cursor, SpecSection.StatementObject, "StatementRef"u8, "must be \"StatementRef\" here");
            else
                ValueRules.UuidValue(ref cursor, SpecSection.StatementObject);
        }

        PropertySet.Require(ref cursor, SpecSection.StatementObject, Table, seen, ObjectType, Id);
    }
}
