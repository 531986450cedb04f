using System.Text.Json;

namespace CoursePackager.Xapi.Validation;

/// <summary>Verbs: an IRI and words to show (xAPI 1.0.3 Data 2.4.3).</summary>
internal static class VerbRules
{
    private const int Id = 0;

    private static readonly PropertyTable Table = new("a verb", "id", "display");

    /// <summary>Checks a verb and answers whether it is the one that voids (Data 2.3.2).</summary>
    public static bool Check(ref StatementCursor cursor)
    {
        if (!cursor.EnterObject(SpecSection.Verb))
            return false;
        var voids = false;
        var seen = 0UL;
        while (cursor.NextProperty(Table, ref seen, out var index))
        {
            if (index == Id)
            {
                ValueRules.IriValue(ref cursor, SpecSection.Verb);
                voids = cursor.Token == JsonTokenType.String
                    && cursor.Text().SequenceEqual("http://adlnet.gov/expapi/verbs/voided"u8);
            }
            else
            {
                LanguageMapRules.Check(ref cursor);
            }
        }

        PropertySet.Require(ref cursor, SpecSection.Verb, Table, seen, Id);
        return voids;
    }
}
