namespace CoursePackager.Xapi.Validation;

/// <summary>Questions about the properties an object was seen to have.</summary>
internal static class PropertySet
{
    public static bool Has(this ulong seen, int index) => (seen & (1UL << index)) != 0;

    /// <summary>Adds an error for each required property that was not there. Call it after the object was read.</summary>
    public static void Require(
        ref StatementCursor cursor, SpecSection section, PropertyTable table, ulong seen, params ReadOnlySpan<int> required)
    {
        foreach (var index in required)
        {
            if (!seen.Has(index))
                cursor.RefuseObject(section, $"is missing; {table.Owner} must have it", table.Names[index]);
        }
    }
}
