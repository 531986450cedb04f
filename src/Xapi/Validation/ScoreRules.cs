using System.Text.Json;

namespace CoursePackager.Xapi.Validation;

/// <summary>Scores (xAPI 1.0.3 Data 2.4.5.1).</summary>
internal static class ScoreRules
{
    private static readonly PropertyTable Table = new("a score", "scaled", "raw", "min", "max");

    public static void Check(ref StatementCursor cursor)
    {
        if (!cursor.EnterObject(SpecSection.Score))
            return;
        decimal? raw = null, min = null, max = null;
        var seen = 0UL;
        while (cursor.NextProperty(Table, ref seen, out var index))
        {
            var number = Number(ref cursor);
            switch (index)
            {
                case 0:
                    CheckScaled(ref cursor, number);
                    break;
                case 1:
                    raw = number;
                    break;
                case 2:
                    min = number;
                    break;
                default:
                    max = number;
                    break;
            }
        }

        if (min >= max)
            cursor.RefuseObject(SpecSection.Score, "must be less than max", "min");
        if (raw < min)
            cursor.RefuseObject(SpecSection.Score, "is below min", "raw");
        if (raw > max)
            cursor.RefuseObject(SpecSection.Score, "is above max", "raw");
    }

    private static void CheckScaled(ref StatementCursor cursor, decimal? scaled)
    {
        if (scaled > 1)
            cursor.Refuse(SpecSection.Score, "is above 1");
        else if (scaled < -1)
            cursor.Refuse(SpecSection.Score, "is below -1");
    }

    // Scores are decimals of 28 digits here; numbers beyond that range are refused, not stored as something else.
    private static decimal? Number(ref StatementCursor cursor)
    {
        if (cursor.Token != JsonTokenType.Number)
        {
            cursor.Refuse(SpecSection.Score, "must be a number, without quotes");
            cursor.Skip();
            return null;
        }

        if (cursor.TryGetDecimal(out var value))
            return value;
        cursor.Refuse(SpecSection.Score, "is too large for a score; at most 28 digits are kept");
        return null;
    }
}
