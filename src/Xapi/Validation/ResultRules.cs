using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Validation;

/// <summary>Results (xAPI 1.0.3 Data 2.4.5).</summary>
internal static class ResultRules
{
    private static readonly PropertyTable Table =
        new("a result", "score", "success", "completion", "response", "duration", "extensions");

    public static void Check(ref StatementCursor cursor)
    {
        if (!cursor.EnterObject(SpecSection.Result))
            return;
        var seen = 0UL;
        while (cursor.NextProperty(Table, ref seen, out var index))
        {
            switch (index)
            {
                case 0:
                    ScoreRules.Check(ref cursor);
                    break;
                case 1 or 2:
                    ValueRules.Boolean(ref cursor, SpecSection.Result);
                    break;
                case 3:
                    ValueRules.String(ref cursor, SpecSection.Result);
                    break;
                case 4:
                    ValueRules.Formatted(
                        ref cursor,
                        SpecSection.Durations,
                        Duration.IsValid,
                        "is not an ISO 8601 duration such as PT1M30S or P4W");
                    break;
                default:
                    ExtensionRules.Check(ref cursor);
                    break;
            }
        }
    }
}
