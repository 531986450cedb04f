using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Validation;

/// <summary>Language maps: RFC 5646 tags to strings (xAPI 1.0.3 Data 4.2).</summary>
internal static class LanguageMapRules
{
    public static void Check(ref StatementCursor cursor)
    {
        if (!cursor.EnterObject(SpecSection.LanguageMaps))
            return;
        var keys = cursor.NewKeySet();
        while (cursor.NextKey())
        {
            if (!LanguageTag.IsValid(cursor.Text()))
                cursor.RefuseObject(SpecSection.LanguageMaps, "is not a language tag such as en or ru-RU");
            if (!cursor.AddTo(ref keys))
                cursor.RefuseObject(SpecSection.Formatting, "is there twice");
            cursor.Read();
            ValueRules.String(ref cursor, SpecSection.LanguageMaps);
        }
    }
}
