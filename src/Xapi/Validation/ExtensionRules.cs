using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Validation;

/// <summary>Extension maps: IRIs to any JSON. The values are never judged (xAPI 1.0.3 Data 4.1).</summary>
internal static class ExtensionRules
{
    public static void Check(ref StatementCursor cursor)
    {
        if (!cursor.EnterObject(SpecSection.Extensions))
            return;
        var keys = cursor.NewKeySet();
        while (cursor.NextKey())
        {
            if (!Iri.IsValid(cursor.Text()))
                cursor.RefuseObject(SpecSection.Extensions, "is not an IRI with a scheme; keys of extensions must be IRIs");
            if (!cursor.AddTo(ref keys))
                cursor.RefuseObject(SpecSection.Formatting, "is there twice");
            cursor.Read();
            cursor.Skip();
        }
    }
}
