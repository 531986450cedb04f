using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Validation;

/// <summary>Agents and groups (xAPI 1.0.3 Data 2.4.2).</summary>
internal static class ActorRules
{
    public const int ObjectType = 0;
    public const int Member = 6;

    private const int Name = 1;
    private const int Mbox = 2;
    private const int MboxSha1Sum = 3;
    private const int OpenId = 4;
    private const int Account = 5;

    /// <summary>The properties in the order of their numbers; other tables that take actors in begin with the same.</summary>
    public static readonly string[] Properties = ["objectType", "name", "mbox", "mbox_sha1sum", "openid", "account", "member"];

    private static readonly PropertyTable Table = new("an agent or group", Properties);

    public static ActorFacts Check(ref StatementCursor cursor, ActorPlace place)
    {
        var facts = default(ActorFacts);
        if (!cursor.EnterObject(SpecSection.Actor))
            return facts;
        var seen = 0UL;
        while (cursor.NextProperty(Table, ref seen, out var index))
        {
            if (index == ObjectType)
                ReadKind(ref cursor, ref facts);
            else
                CheckProperty(ref cursor, index, ref facts);
        }

        Finish(ref cursor, facts);
        GroupRules.CheckPlace(ref cursor, facts, place);
        return facts;
    }

    /// <summary>Checks one property other than objectType.</summary>
    public static void CheckProperty(ref StatementCursor cursor, int index, ref ActorFacts facts)
    {
        if (index is >= Mbox and <= Account)
            facts.Identifiers++;
        switch (index)
        {
            case Name:
                ValueRules.String(ref cursor, SpecSection.Actor);
                break;
            case Mbox:
                ValueRules.Formatted(
                    ref cursor, SpecSection.Identifier, Mailto.IsValid, "is not a mail address such as mailto:name@example.com");
                break;
            case MboxSha1Sum:
                ValueRules.Formatted(
                    ref cursor, SpecSection.Identifier, Hex.IsSha1, "is not a SHA-1 hash of 40 hexadecimal digits");
                break;
            case OpenId:
                ValueRules.UriValue(ref cursor, SpecSection.Identifier);
                break;
            case Account:
                facts.HasAccount = true;
                AccountRules.Check(ref cursor);
                break;
            case Member:
                facts.HasMembers = true;
                GroupRules.CheckMembers(ref cursor, ref facts);
                break;
        }
    }

    /// <summary>Checks what can be said once all properties were read.</summary>
    public static void Finish(ref StatementCursor cursor, in ActorFacts facts)
    {
        if (facts.Identifiers > 1)
            cursor.RefuseObject(SpecSection.Identifier, "has more than one of mbox, mbox_sha1sum, openid and account; keep one");
        if (facts.Kind == ActorKind.Agent && facts.Identifiers == 0)
            cursor.RefuseObject(SpecSection.Agent, "has no identifier; an agent must have mbox, mbox_sha1sum, openid or account");
        if (facts.Kind == ActorKind.Agent && facts.HasMembers)
            cursor.RefuseObject(SpecSection.Agent, "is only for groups; set objectType to \"Group\"", Properties[Member]);
        if (facts.Kind == ActorKind.Group && facts.Identifiers == 0 && !facts.HasMembers)
            cursor.RefuseObject(SpecSection.Group, "is missing; a group without identifier must have it", Properties[Member]);
        else if (facts.Kind == ActorKind.Group && facts.Identifiers == 0 && facts.HasNoOneInMembers)
            cursor.RefuseObject(SpecSection.Group, "is empty; a group without identifier must list agents", Properties[Member]);
    }

    private static void ReadKind(ref StatementCursor cursor, ref ActorFacts facts)
    {
        facts.HasObjectType = true;
        facts.Kind = ActorKind.Unknown;
        if (!ValueRules.String(ref cursor, SpecSection.Actor))
            return;
        var text = cursor.Text();
        if (text.SequenceEqual("Agent"u8))
            facts.Kind = ActorKind.Agent;
        else if (text.SequenceEqual("Group"u8))
            facts.Kind = ActorKind.Group;
        else
            cursor.Refuse(SpecSection.Actor, "must be \"Agent\" or \"Group\"");
    }
}
