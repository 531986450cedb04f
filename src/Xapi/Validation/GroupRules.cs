namespace CoursePackager.Xapi.Validation;

/// <summary>Members of groups, and where agents and groups may stand (xAPI 1.0.3 Data 2.4.2.2, 2.4.6, 2.4.9).</summary>
internal static class GroupRules
{
    public static void CheckMembers(ref StatementCursor cursor, ref ActorFacts group)
    {
        if (!cursor.EnterArray(SpecSection.Group))
            return;
        for (; cursor.NextItem(group.Members); group.Members++)
        {
            if (ActorRules.Check(ref cursor, ActorPlace.Member).HasAccount)
                group.MembersWithAccount++;
        }

        group.HasNoOneInMembers = group.Members == 0;
    }

    public static void CheckPlace(ref StatementCursor cursor, in ActorFacts actor, ActorPlace place)
    {
        var isGroup = actor.Kind == ActorKind.Group;
        if (place == ActorPlace.Member && isGroup)
            cursor.RefuseObject(SpecSection.Group, "is a group; members of a group must be agents");
        if (place == ActorPlace.AgentOnly && isGroup)
            cursor.RefuseObject(SpecSection.Agent, "is a group; only an agent can stand here");
        if (place == ActorPlace.GroupOnly && actor.Kind == ActorKind.Agent)
            cursor.RefuseObject(SpecSection.Context, "is an agent; only a group, with objectType \"Group\", can stand here");
        if (place == ActorPlace.Authority && isGroup && !IsOAuthPair(actor))
            cursor.RefuseObject(
                SpecSection.Authority,
                "must be an agent, or a group without identifier of two agents, one of them with an account");
    }

    private static bool IsOAuthPair(in ActorFacts group) =>
        group.Identifiers == 0 && group.Members == 2 && group.MembersWithAccount > 0;
}
