using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 3.1, 4.1 to 4.3: extensions, language maps, IRIs.</summary>
public sealed class DataTypesTests
{
    private static readonly string[] Extensions = ["object.definition.extensions", "result.extensions", "context.extensions"];

    [Requirement("Data 4.1", "The keys of extensions are IRIs.")]
    public Task Refuses_extension_keys_that_are_no_iris(Endpoint lrs) => Check.EachAsync(
        from place in Extensions from key in (string[])["", "key", "example.com/key", "/key"] select (place, key),
        item => lrs.RefuseAsync(Make.Statement().SetJson(item.place, $$"""{"{{item.key}}":1}""")));

    [Requirement("Data 4.1", "The values of extensions are never a reason to refuse: null, empty, any depth, any text.")]
    public Task Takes_any_value_in_extensions(Endpoint lrs) => Check.EachAsync(
        from place in Extensions
        from value in (string[])
        [
            "null", "\"\"", "{}", "[]", "false", "1e300", """{"Actor":null,"verb":{"id":7},"":[[[[{}]]]]}""", "\"\\u0000\\ud83d\\ude00\"",
            """[null,"2026-99-99",{"objectType":"x"}]""",
        ]
        select (place, value),
        async item =>
        {
            var map = $$"""{"https://example.com/x":{{item.value}}}""";
            var kept = await lrs.KeepAsync(Make.Statement().SetJson(item.place, map));
            Assert.Equal(Json.Of(map).ToText(), kept.At(item.place)!.ToText());
        });

    [Requirement("Data 4.2", "Language maps take every well-formed tag, and texts of any script; the texts come back as sent.")]
    public Task Takes_language_maps(Endpoint lrs) => lrs.AcceptEachAsync(
        Make.Statement, "verb.display",
        "{}", """{"en":""}""", """{"en":"<b>did</b>","en-US":"did","ru-RU":"сделала","zh-Hans":"做","sr-Latn-RS":"x","de-1996":"x","x-own":"x"}""",
        """{"i-klingon":"x","es-419":"hizo","ar":"فعل","hy":"արեց","und":"?"}""");

    [Requirement("Data 4.3", "IRIs may have letters of any script, and come back as sent.")]
    public async Task Takes_iris_of_any_script(Endpoint lrs)
    {
        foreach (var ending in (string[])["курс/ü?å=ß#é", "a%20b", "%D1%8F", "a/../b", "A", "?q=a+b&c=d", "a:b"])
        {
            var iri = Make.Iri() + "/" + ending;
            var statement = Make.Statement(iri).Set("verb.id", iri + "v");
            var kept = await lrs.KeepAsync(statement);
            Assert.Equal(iri, (string?)kept.At("object.id"));
            Assert.Equal([statement.Id()], await lrs.FindAsync(("activity", iri), ("verb", iri + "v")));
        }
    }

    [Requirement("Data 4.3", "An IRI of any scheme is taken.")]
    public Task Takes_iris_of_any_scheme(Endpoint lrs) => lrs.AcceptEachAsync(
        Make.Statement, "object.id", "\"urn:isbn:0451450523\"", "\"tag:example.com,2026:x\"", "\"doi:10.1000/182\"", "\"x-own+a.b:1\"");

    [Requirement("Data 3.1", "IRIs are compared as text: nothing of a scheme's or a protocol's rules is applied.")]
    public async Task Compares_iris_as_text(Endpoint lrs)
    {
        var path = Guid.NewGuid().ToString("N");
        string[] different =
        [
            $"http://example.com/{path}", $"https://example.com/{path}", $"http://example.com:80/{path}", $"http://example.com/{path}/",
            $"http://example.com/{path}#", $"http://www.example.com/{path}",
        ];
        var statements = different.Select(iri => Make.Statement(iri)).ToArray();
        await lrs.StoreAsync(statements);
        foreach (var (iri, statement) in different.Zip(statements))
            Assert.Equal([statement.Id()], await lrs.FindAsync(("activity", iri)));
    }

    [Requirement("Data 3.1", "Parameters are compared like the same values in statements.")]
    public async Task Compares_parameters_like_values(Endpoint lrs)
    {
        var name = Guid.NewGuid().ToString("N");
        var statement = Make.Statement().Set("actor.mbox", $"mailto:{name}@Example.COM").Set("context.registration", Make.Id());
        await lrs.StoreAsync(statement);
        string[] same = [$"mailto:{name}@example.com", $"mailto:{name}@EXAMPLE.com"];
        foreach (var mbox in same)
            Assert.Equal([statement.Id()], await lrs.FindAsync(Make.Agent().Set("mbox", mbox).AsFilter()));
        Assert.Empty(await lrs.FindAsync(Make.Agent().Set("mbox", $"mailto:{name.ToUpperInvariant()}A@example.com").AsFilter()));
        var registration = (string)statement.At("context.registration")!;
        Assert.Equal([statement.Id()], await lrs.FindAsync(("registration", registration.ToUpperInvariant())));
    }
}
