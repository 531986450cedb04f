using CsCheck;

namespace CoursePackager.Lrs.Tests.Projections;

/// <summary>Statements about few activities and agents, which say different things of them.</summary>
internal static class RandomStatements
{
    private const string Half = "HALF";

    private static readonly string[] Pieces =
    [
        """ "name":{"en":"NUMBER"} """, """ "name":{"ru":"NUMBER","en":"same"} """, """ "description":{"en-US":"NUMBER"} """,
        """ "type":"http://t/NUMBER" """, """ "moreInfo":"http://m/NUMBER" """,
        """ "extensions":{"http://e/1":NUMBER.0,"http://e/2":null} """, """ "extensions":{"http://e/1":{"a":["NUMBER"]}} """,
        """ "extensions":{"http://e/3":"HALF"} """, """ "extensions":{"http://e/4":"HALF"},"name":{"fr":"HALF"} """,
        """ "interactionType":"choice","choices":[{"id":"a","description":{"en":"NUMBER"}},{"id":"b"}] """,
        """ "interactionType":"choice","correctResponsesPattern":["NUMBER"],"choices":[{"id":"a","description":{"ru":"r"}}] """,
        """ "interactionType":"numeric","correctResponsesPattern":["NUMBER"] """, "",
    ];

    private static readonly Gen<string> Definition = Gen.Select(
        Gen.Int[0, Pieces.Length - 1], Gen.Int[0, 2], (piece, number) => Pieces[piece]
            .Replace("NUMBER", $"{number}", StringComparison.Ordinal)
            .Replace(Half, new string((char)('p' + number), 30_000), StringComparison.Ordinal));

    private static readonly Gen<string> Activity = Gen.Select(Gen.Int[1, 3], Definition, (id, definition) =>
        $$$"""{"objectType":"Activity","id":"http://a/{{{id}}}","definition":{{{{definition}}}}}""");

    private static readonly Gen<string> Agent = Gen.Select(Gen.Int[1, 3], Gen.Int[0, 40], (id, name) =>
        $$"""{"mbox":"mailto:{{id}}@example.com"{{(name == 0 ? "" : $",\"name\":\"n{name}\"")}}}""");

    public static readonly Gen<string> One = Gen.Select(
        Agent, Activity, Activity, Agent, Gen.Int[0, 3], (actor, target, other, more, kind) =>
        {
            var body = $"\"actor\":{actor},\"verb\":{{\"id\":\"http://v\"}},\"object\":{target}";
            if (kind > 0)
                body += $",\"context\":{{\"instructor\":{more},\"contextActivities\":{{\"parent\":[{other}]}}}}";
            return kind == 1
                ? $"{{\"actor\":{more},\"object\":{{\"objectType\":\"SubStatement\",{body}}}}}"
                : $"{{{body}}}";
        });
}
