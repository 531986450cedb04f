namespace CoursePackager.Xapi.Validation;

/// <summary>What statements and SubStatements have in common (xAPI 1.0.3 Data 2.4).</summary>
internal static class BodyRules
{
    public const int Actor = 0;
    public const int Verb = 1;
    public const int Object = 2;

    /// <summary>The properties in the order of their numbers.</summary>
    public static readonly string[] Properties = ["actor", "verb", "object", "result", "context", "timestamp", "attachments"];

    public static void CheckProperty(ref StatementCursor cursor, int index, bool inSubStatement, ref BodyFacts facts)
    {
        switch (index)
        {
            case Actor:
                ActorRules.Check(ref cursor, ActorPlace.AgentOrGroup);
                break;
            case Verb:
                facts.Voids = VerbRules.Check(ref cursor);
                break;
            case Object:
                facts.Object = ObjectRules.Check(ref cursor, inSubStatement);
                break;
            case 3:
                ResultRules.Check(ref cursor);
                break;
            case 4:
                facts.Context = ContextRules.Check(ref cursor);
                break;
            case 5:
                ValueRules.Timestamp(ref cursor, SpecSection.Timestamps);
                break;
            default:
                AttachmentRules.CheckList(ref cursor);
                break;
        }
    }

    /// <summary>Checks the rules across properties once all were read.</summary>
    public static void Finish(ref StatementCursor cursor, in BodyFacts facts)
    {
        if (facts.Voids && facts.Object is not (ObjectKind.StatementRef or ObjectKind.Unknown))
            cursor.RefuseObject(SpecSection.Voiding, "must be a StatementRef, because the verb is \"voided\"", "object");
        if (facts.Object is ObjectKind.Activity or ObjectKind.Unknown)
            return;
        if (facts.Context.HasRevision)
            cursor.RefuseObject(SpecSection.Context, "has a revision, which is only for statements about an activity", "context");
        if (facts.Context.HasPlatform)
            cursor.RefuseObject(SpecSection.Context, "has a platform, which is only for statements about an activity", "context");
    }
}
