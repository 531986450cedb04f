using System.Text.Json;
using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Validation;

/// <summary>Scores (xAPI 1.0.3 Data 2.4.5.1).</summary>
internal static class ScoreRules
{
    private const int Scaled = 0;
    private const int Raw = 1;
    private const int Min = 2;
    private const int Max = 3;

    private static readonly PropertyTable Table = new("a score", "scaled", "raw", "min", "max");

    private static JsonNumber One => new("1"u8);

    private static JsonNumber MinusOne => new("-1"u8);

    public static void Check(ref StatementCursor cursor)
    {
        if (!cursor.EnterObject(SpecSection.Score))
            return;
        JsonNumber raw = default, min = default, max = default;
        ulong seen = 0, numbers = 0;
        while (cursor.NextProperty(Table, ref seen, out var index))
        {
            if (!IsNumber(ref cursor))
                continue;
            numbers |= 1UL << index;
            var number = cursor.Number();
            switch (index)
            {
                case Scaled:
                    CheckScaled(ref cursor, number);
                    break;
                case Raw:
                    raw = number;
                    break;
                case Min:
                    min = number;
                    break;
                default:
                    max = number;
                    break;
            }
        }

        if (numbers.Has(Min) && numbers.Has(Max) && min.CompareTo(max) >= 0)
            cursor.RefuseObject(SpecSection.Score, "must be less than max", "min");
        if (numbers.Has(Raw) && numbers.Has(Min) && raw.CompareTo(min) < 0)
            cursor.RefuseObject(SpecSection.Score, "is below min", "raw");
        if (numbers.Has(Raw) && numbers.Has(Max) && raw.CompareTo(max) > 0)
            cursor.RefuseObject(SpecSection.Score, "is above max", "raw");
    }

    private static void CheckScaled(ref StatementCursor cursor, JsonNumber scaled)
    {
        if (scaled.CompareTo(One) > 0)
            cursor.Refuse(SpecSection.Score, "is above 1");
        else if (scaled.CompareTo(MinusOne) < 0)
            cursor.Refuse(SpecSection.Score, "is below -1");
    }

    // Digits are kept as sent, however many. But a number that readers of JSON would take as infinite is no score.
    private static bool IsNumber(ref StatementCursor cursor)
    {
        if (cursor.Token != JsonTokenType.Number)
        {
            cursor.Refuse(SpecSection.Score, "must be a number, without quotes");
            cursor.Skip();
            return false;
        }

        if (!cursor.IsBeyondDouble())
            return true;
        cursor.Refuse(SpecSection.Score, "is too large for a score; the limit is 1.7976931348623157e308");
        return false;
    }
}
