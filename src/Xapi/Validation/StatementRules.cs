using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Validation;

/// <summary>Whole statements (xAPI 1.0.3 Data 2.4).</summary>
internal static class StatementRules
{
    private static readonly PropertyTable Table =
        new("a statement", [.. BodyRules.Properties, "id", "stored", "authority", "version"]);

    private static readonly int FirstOwn = BodyRules.Properties.Length;

    public static void Check(ref StatementCursor cursor)
    {
        if (!cursor.EnterObject(SpecSection.Statement))
            return;
        var facts = default(BodyFacts);
        var seen = 0UL;
        while (cursor.NextProperty(Table, ref seen, out var index))
        {
            if (index < FirstOwn)
                BodyRules.CheckProperty(ref cursor, index, inSubStatement: false, ref facts);
            else
                CheckProperty(ref cursor, index - FirstOwn);
        }

        PropertySet.Require(ref cursor, SpecSection.Statement, Table, seen, BodyRules.Actor, BodyRules.Verb, BodyRules.Object);
        BodyRules.Finish(ref cursor, facts);
    }

    private static void CheckProperty(ref StatementCursor cursor, int index)
    {
        switch (index)
        {
            case 0:
                ValueRules.UuidValue(ref cursor, SpecSection.Id);
                break;
            case 1:
                ValueRules.Timestamp(ref cursor, SpecSection.Stored);
                break;
            case 2:
                ActorRules.Check(ref cursor, ActorPlace.Authority);
                break;
            default:
                CheckVersion(ref cursor);
                break;
        }
    }

    private static void CheckVersion(ref StatementCursor cursor)
    {
        if (!ValueRules.String(ref cursor, SpecSection.Version) || XapiVersions.IsStatementVersion(cursor.Text(), cursor.Version))
            return;
        var message = cursor.Version == XapiVersion.V103 ? "must be 1.0 or 1.0.x" : "must be 1.0.x or 2.0.x";
        cursor.Refuse(SpecSection.Version, message);
    }
}
