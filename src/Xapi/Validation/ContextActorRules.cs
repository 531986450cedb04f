namespace CoursePackager.Xapi.Validation;

/// <summary>contextAgents and contextGroups of xAPI 2.0 (IEEE 9274.1.1 4.2.2.5).</summary>
internal static class ContextActorRules
{
    private const int ObjectType = 0;
    private const int Actor = 1;

    private static readonly Kind Agents = new(
        new PropertyTable("a context agent", "objectType", "agent", "relevantTypes"), "contextAgent", ActorPlace.AgentOnly);

    private static readonly Kind Groups = new(
        new PropertyTable("a context group", "objectType", "group", "relevantTypes"), "contextGroup", ActorPlace.GroupOnly);

    public static void CheckAgents(ref StatementCursor cursor) => CheckList(ref cursor, Agents);

    public static void CheckGroups(ref StatementCursor cursor) => CheckList(ref cursor, Groups);

    private static void CheckList(ref StatementCursor cursor, Kind kind)
    {
        if (!cursor.EnterArray(SpecSection.Context))
            return;
        for (var i = 0; cursor.NextItem(i); i++)
            CheckItem(ref cursor, kind);
    }

    private static void CheckItem(ref StatementCursor cursor, Kind kind)
    {
        if (!cursor.EnterObject(SpecSection.Context))
            return;
        var seen = 0UL;
        while (cursor.NextProperty(kind.Table, ref seen, out var index))
        {
            if (index == ObjectType)
                ValueRules.ObjectType(ref cursor, SpecSection.Context, kind.TypeBytes, kind.TypeMessage);
            else if (index == Actor)
                ActorRules.Check(ref cursor, kind.Place);
            else
                CheckTypes(ref cursor);
        }

        PropertySet.Require(ref cursor, SpecSection.Context, kind.Table, seen, ObjectType, Actor);
    }

    private static void CheckTypes(ref StatementCursor cursor)
    {
        if (!cursor.EnterArray(SpecSection.Context))
            return;
        var count = 0;
        for (; cursor.NextItem(count); count++)
            ValueRules.IriValue(ref cursor, SpecSection.Context);
        if (count == 0)
            cursor.RefuseObject(SpecSection.Context, "is empty; leave it out or name at least one activity type");
    }

    private sealed record Kind(PropertyTable Table, string Type, ActorPlace Place)
    {
        public byte[] TypeBytes { get; } = System.Text.Encoding.UTF8.GetBytes(Type);

        public string TypeMessage { get; } = $"must be \"{Type}\"";
    }
}
