namespace CoursePackager.Xapi.Validation;

/// <summary>A statement's object (xAPI 1.0.3 Data 2.4.4). Its objectType may come last, so each property is checked by its name,
/// and which of them belong together is checked at the end.</summary>
internal static class ObjectRules
{
    private const int Id = 7;
    private const int Definition = 8;
    private const int FirstOfBody = 9;
    private const ulong ActorProperties = 0b1111110;
    private const ulong BodyProperties = 0b1111111UL << FirstOfBody;

    private static readonly PropertyTable Table =
        new("a statement's object", [.. ActorRules.Properties, "id", "definition", .. BodyRules.Properties]);

    /// <summary>Checks an object and answers its kind.</summary>
    public static ObjectKind Check(ref StatementCursor cursor, bool inSubStatement)
    {
        if (!cursor.EnterObject(SpecSection.Object))
            return ObjectKind.Unknown;
        var kind = ObjectKind.Activity;
        var actor = default(ActorFacts);
        var body = default(BodyFacts);
        var id = default(ReadOnlySpan<byte>);
        var seen = 0UL;
        while (cursor.NextProperty(Table, ref seen, out var index))
        {
            if (index == ActorRules.ObjectType)
                kind = ReadKind(ref cursor);
            else if (index == Id)
                id = ValueRules.String(ref cursor, SpecSection.Object) ? cursor.Text() : default;
            else if (index == Definition)
                DefinitionRules.Check(ref cursor);
            else if (index < Id)
                ActorRules.CheckProperty(ref cursor, index, ref actor);
            else
                BodyRules.CheckProperty(ref cursor, index - FirstOfBody, inSubStatement: true, ref body);
        }

        RefuseOthers(ref cursor, seen, kind);
        CheckId(ref cursor, kind, seen, id);
        Finish(ref cursor, kind, inSubStatement, seen, actor, body);
        return kind;
    }

    private static ObjectKind ReadKind(ref StatementCursor cursor)
    {
        if (!ValueRules.String(ref cursor, SpecSection.Object))
            return ObjectKind.Unknown;
        var text = cursor.Text();
        if (text.SequenceEqual("Activity"u8))
            return ObjectKind.Activity;
        if (text.SequenceEqual("Agent"u8))
            return ObjectKind.Agent;
        if (text.SequenceEqual("Group"u8))
            return ObjectKind.Group;
        if (text.SequenceEqual("StatementRef"u8))
            return ObjectKind.StatementRef;
        if (text.SequenceEqual("SubStatement"u8))
            return ObjectKind.SubStatement;
        cursor.Refuse(SpecSection.Object, "must be \"Activity\", \"Agent\", \"Group\", \"StatementRef\" or \"SubStatement\"");
        return ObjectKind.Unknown;
    }

    private static void RefuseOthers(ref StatementCursor cursor, ulong seen, ObjectKind kind)
    {
        ulong allowed = kind switch
        {
            ObjectKind.Activity => (1UL << Id) | (1UL << Definition),
            ObjectKind.Agent or ObjectKind.Group => ActorProperties,
            ObjectKind.StatementRef => 1UL << Id,
            ObjectKind.SubStatement => BodyProperties,
            _ => ulong.MaxValue,
        };
        var others = seen & ~(allowed | (1UL << ActorRules.ObjectType));
        for (var index = 0; others != 0; index++, others >>= 1)
        {
            if ((others & 1) != 0)
                cursor.RefuseObject(SpecSection.Object, $"is not a property of {Describe(kind)}", Table.Names[index]);
        }
    }

    private static string Describe(ObjectKind kind) => kind switch
    {
        ObjectKind.Activity => "an activity, which this object is as long as objectType does not say otherwise",
        ObjectKind.StatementRef => "a statement reference",
        ObjectKind.SubStatement => "a SubStatement",
        _ => "an agent or group",
    };

    private static void CheckId(ref StatementCursor cursor, ObjectKind kind, ulong seen, ReadOnlySpan<byte> id)
    {
        if (kind is not (ObjectKind.Activity or ObjectKind.StatementRef))
            return;
        if (!seen.Has(Id))
            cursor.RefuseObject(SpecSection.Object, "is missing; an activity or statement reference must have it", "id");
        else if (kind == ObjectKind.Activity && !Formats.Iri.IsValid(id))
            cursor.RefuseObject(SpecSection.Activity, "is not an IRI with a scheme, such as https://example.com/id", "id", id);
        else if (kind == ObjectKind.StatementRef && !Formats.Uuid.IsValid(id))
            cursor.RefuseObject(
                SpecSection.StatementObject, "is not a UUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301", "id", id);
    }

    private static void Finish(
        ref StatementCursor cursor, ObjectKind kind, bool inSubStatement, ulong seen, ActorFacts actor, BodyFacts body)
    {
        if (kind is ObjectKind.Agent or ObjectKind.Group)
        {
            actor.Kind = kind == ObjectKind.Agent ? ActorKind.Agent : ActorKind.Group;
            ActorRules.Finish(ref cursor, actor);
        }

        if (kind != ObjectKind.SubStatement)
            return;
        if (inSubStatement)
            cursor.RefuseObject(SpecSection.StatementObject, "is a SubStatement inside a SubStatement, which is not allowed");
        PropertySet.Require(
            ref cursor, SpecSection.StatementObject, Table, seen, FirstOfBody + BodyRules.Actor, FirstOfBody + BodyRules.Verb,
            FirstOfBody + BodyRules.Object);
        BodyRules.Finish(ref cursor, body);
    }
}
