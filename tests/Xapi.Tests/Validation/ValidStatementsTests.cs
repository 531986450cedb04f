namespace CoursePackager.Xapi.Tests.Validation;

public sealed class ValidStatementsTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "id", "\"FD41C918-b88b-4b20-a0a5-a4c32391aaa0\"" },
        { "version", "\"1.0\"" },
        { "version", "\"1.0.9\"" },
        { "version", "\"1.0.4-rc1\"" },
        { "timestamp", "\"2026-03-01T10:00:00+05:30\"" },
        { "stored", "\"2026-03-01T10:00:00.000Z\"" },
        {
            "actor",
            """{"objectType":"Group","name":"g","member":[{"mbox":"mailto:a@b.example"},{"openid":"https://a.example/"}]}"""
        },
        { "actor", """{"objectType":"Group","account":{"homePage":"http://a.example","name":""}}""" },
        { "actor", """{"mbox_sha1sum":"ebd31e95054c018b10727ccffd2ef2ec3a016ee9","objectType":"Agent"}""" },
        { "authority", """{"mbox":"mailto:a@b.example"}""" },
        {
            "authority",
            """
            {"objectType":"Group",
             "member":[{"mbox":"mailto:a@b.example"},{"account":{"homePage":"http://o.example","name":"k"}}]}
            """
        },
        { "verb", """{"id":"http://example.com/v","display":{"en":"","ru-RU":"да"}}""" },
        { "object", """{"mbox":"mailto:a@b.example","objectType":"Agent"}""" },
        { "object", """{"member":[{"mbox":"mailto:a@b.example"}],"objectType":"Group"}""" },
        { "object", """{"id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0","objectType":"StatementRef"}""" },
        { "object", $$"""{"objectType":"SubStatement",{{Statements.Simple.Trim()[1..]}}""" },
        {
            "object",
            """
            {"id":"urn:a:b","definition":{"choices":[{"id":"a"},{"id":"b","description":{"en":"B"}}],
             "correctResponsesPattern":["a[,]b"],"interactionType":"choice"}}
            """
        },
        { "object", """{"id":"urn:a:b","definition":{"interactionType":"sequencing","choices":[]}}""" },
        { "object", """{"id":"urn:a:b","definition":{"interactionType":"likert","scale":[{"id":"1"}]}}""" },
        {
            "object",
            """{"id":"urn:a:b","definition":{"interactionType":"matching","source":[{"id":"1"}],"target":[{"id":"1"}]}}"""
        },
        { "object", """{"id":"urn:a:b","definition":{"interactionType":"performance","steps":[{"id":"1"}]}}""" },
        { "object", """{"id":"urn:a:b","definition":{"interactionType":"true-false","correctResponsesPattern":["true"]}}""" },
        { "object", """{"id":"urn:a:b","definition":{"interactionType":"fill-in"}}""" },
        { "object", """{"id":"urn:a:b","definition":{"interactionType":"long-fill-in"}}""" },
        { "object", """{"id":"urn:a:b","definition":{"interactionType":"numeric"}}""" },
        { "object", """{"id":"urn:a:b","definition":{"interactionType":"other"}}""" },
        {
            "object",
            """{"id":"urn:a:b","definition":{"type":"urn:t:t","moreInfo":"http://a.example","extensions":{"urn:x:y":null}}}"""
        },
        {
            "result",
            """
            {"score":{"scaled":-1,"raw":0,"min":-0.5,"max":1e1},
             "success":true,"completion":false,"response":"","duration":"P1Y"}
            """
        },
        { "result", """{"extensions":{"http://a.example/x":{"a":null,"a":[null,1e999,{"":{}}]}}}""" },
        { "result", "{}" },
        { "result", """{"score":{"scaled":1.00000000000000000000000000000000000,"raw":1e300,"min":-1e308,"max":1.1e300}}""" },
        { "result", """{"score":{"raw":0.12345678901234567890123456789012345678901234567890}}""" },
        { "result", """{"duration":"P4W"}""" },
        {
            "context",
            """{"registration":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0","revision":"1","platform":"p","language":"ru"}"""
        },
        {
            "context",
            """
            {"contextActivities":{"parent":{"id":"urn:a:b"},"grouping":[],
             "category":[{"objectType":"Activity","id":"urn:a:b"}]}}
            """
        },
        {
            "context",
            """
            {"team":{"objectType":"Group","mbox":"mailto:t@b.example"},
             "instructor":{"objectType":"Group","openid":"urn:a:b","member":[]}}
            """
        },
        { "context", """{"statement":{"objectType":"StatementRef","id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0"}}""" },
        {
            "attachments",
            """
            [{"usageType":"urn:a:b","display":{"en":"d"},"contentType":"text/plain; charset=ascii","length":0,
             "sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}]
            """
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Accepts(string property, string json)
    {
        Assert.Empty(Statements.Errors(Statements.WithText(property, json)));
        Assert.Empty(Statements.Errors(Statements.WithText(property, json), XapiVersion.V200));
    }

    [Fact]
    public void Accepts_an_empty_batch_and_escaped_names()
    {
        Assert.Empty(Statements.Errors("[]"));
        Assert.Empty(Statements.Errors(Statements.Simple.Replace("\"actor\"", "\"\\u0061ctor\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Accepts_a_voiding_statement() =>
        Assert.Empty(Statements.Errors("""
            {"actor":{"mbox":"mailto:a@b.example"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
             "object":{"objectType":"StatementRef","id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0"}}
            """));

    [Fact]
    public void Accepts_context_agents_and_a_2_0_version_in_2_0_only()
    {
        const string Context = """
            {"contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.example"},"relevantTypes":["urn:a:b"]}],
             "contextGroups":[{"objectType":"contextGroup","group":{"objectType":"Group","mbox":"mailto:a@b.example"}}]}
            """;
        Assert.Empty(Statements.Errors(Statements.With("context", Context), XapiVersion.V200));
        Assert.Equal(
            ["statement.context.contextAgents", "statement.context.contextGroups"],
            Statements.Errors(Statements.With("context", Context)).Select(e => e.Path));
        Assert.Empty(Statements.Errors(Statements.With("version", "\"2.0.0\""), XapiVersion.V200));
        Assert.Equal("statement.version", Assert.Single(Statements.Errors(Statements.With("version", "\"2.0.0\""))).Path);
    }
}
