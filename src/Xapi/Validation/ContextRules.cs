using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Validation;

/// <summary>Contexts (xAPI 1.0.3 Data 2.4.6; IEEE 9274.1.1 4.2.2.5).</summary>
internal static class ContextRules
{
    private const int Revision = 4;
    private const int Platform = 5;

    private static readonly string[] Properties =
    [
        "registration", "instructor", "team", "contextActivities", "revision", "platform", "language", "statement", "extensions",
    ];

    private static readonly PropertyTable Table = new("a context", Properties);
    private static readonly PropertyTable Table200 = new("a context", [.. Properties, "contextAgents", "contextGroups"]);

    public static ContextFacts Check(ref StatementCursor cursor)
    {
        if (!cursor.EnterObject(SpecSection.Context))
            return default;
        var seen = 0UL;
        var table = cursor.Version == XapiVersion.V103 ? Table : Table200;
        while (cursor.NextProperty(table, ref seen, out var index))
            CheckProperty(ref cursor, index);
        return new ContextFacts { HasRevision = seen.Has(Revision), HasPlatform = seen.Has(Platform) };
    }

    private static void CheckProperty(ref StatementCursor cursor, int index)
    {
        switch (index)
        {
            case 0:
                ValueRules.UuidValue(ref cursor, SpecSection.Context);
                break;
            case 1:
                ActorRules.Check(ref cursor, ActorPlace.AgentOrGroup);
                break;
            case 2:
                ActorRules.Check(ref cursor, ActorPlace.GroupOnly);
                break;
            case 3:
                ContextActivitiesRules.Check(ref cursor);
                break;
            case Revision or Platform:
                ValueRules.String(ref cursor, SpecSection.Context);
                break;
            case 6:
                ValueRules.Formatted(
                    ref cursor, SpecSection.Context, LanguageTag.IsValid, "is not a language tag such as en or ru-RU");
                break;
            case 7:
                StatementRefRules.Check(ref cursor);
                break;
            case 8:
                ExtensionRules.Check(ref cursor);
                break;
            case 9:
                ContextActorRules.CheckAgents(ref cursor);
                break;
            default:
                ContextActorRules.CheckGroups(ref cursor);
                break;
        }
    }
}
