namespace CoursePackager.Xapi.Tests.Validation;

public sealed class BrokenStatementsTests
{
    public static TheoryData<string, string, string> Cases => new()
    {
        { "id", "\"fd41c918\"", ".id" },
        { "id", "5", ".id" },
        { "id", "null", ".id" },
        { "Id", "\"fd41c918-b88b-4b20-a0a5-a4c32391aaa0\"", ".Id" },
        { "version", "\"0.9.9\"", ".version" },
        { "version", "\"1.1.0\"", ".version" },
        { "version", "\"1.0.x\"", ".version" },
        { "version", "\"1.0.\"", ".version" },
        { "version", "\"1\"", ".version" },
        { "version", "\"1.0.3.1\"", ".version" },
        { "version", "\"1.0.3-\"", ".version" },
        { "timestamp", "\"2026-03-01T10:00:00-00:00\"", ".timestamp" },
        { "timestamp", "\"2026-03-01T10:00:00-0000\"", ".timestamp" },
        { "timestamp", "\"2026-03-01T10:00:00-00\"", ".timestamp" },
        { "timestamp", "\"2026-03-01\"", ".timestamp" },
        { "stored", "\"yesterday\"", ".stored" },
        { "extra", "1", ".extra" },
        { "actor", "\"mailto:a@b.example\"", ".actor" },
        { "actor", "[]", ".actor" },
        { "actor", "{}", ".actor" },
        { "actor", """{"mbox":"a@b.example"}""", ".actor.mbox" },
        { "actor", """{"mbox":"mailto:a@b.example","openid":"urn:a:b"}""", ".actor" },
        { "actor", """{"mbox":"mailto:a@b.example","member":[]}""", ".actor.member" },
        { "actor", """{"mbox":"mailto:a@b.example","name":1}""", ".actor.name" },
        { "actor", """{"mbox_sha1sum":"xyz"}""", ".actor.mbox_sha1sum" },
        { "actor", """{"openid":"a"}""", ".actor.openid" },
        { "actor", """{"openid":"https://example.com/я"}""", ".actor.openid" },
        { "actor", """{"objectType":"Group","member":[]}""", ".actor.member" },
        { "actor", """{"objectType":"Group","openid":"urn:a:b","mbox":"mailto:a@b.example"}""", ".actor" },
        { "actor", """{"account":{"homePage":"http://a.example"}}""", ".actor.account.name" },
        { "actor", """{"account":{"homePage":"a","name":"b"}}""", ".actor.account.homePage" },
        { "actor", """{"account":{"homePage":"http://a.example","name":"b","c":1}}""", ".actor.account.c" },
        { "actor", """{"objectType":"agent","mbox":"mailto:a@b.example"}""", ".actor.objectType" },
        { "actor", """{"objectType":"Group"}""", ".actor.member" },
        { "actor", """{"objectType":"Group","member":{}}""", ".actor.member" },
        {
            "actor",
            """
            {"objectType":"Group",
             "member":[{"mbox":"mailto:a@b.example"},{"objectType":"Group","mbox":"mailto:c@d.example"}]}
            """,
            ".actor.member[1]"
        },
        { "actor", """{"objectType":"Group","member":[null]}""", ".actor.member[0]" },
        { "authority", """{"objectType":"Group","mbox":"mailto:a@b.example"}""", ".authority" },
        {
            "authority",
            """{"objectType":"Group","member":[{"mbox":"mailto:a@b.example"},{"mbox":"mailto:c@b.example"}]}""",
            ".authority"
        },
        {
            "authority",
            """
            {"objectType":"Group","openid":"urn:a:b",
             "member":[{"mbox":"mailto:a@b.example"},{"account":{"homePage":"http://o.example","name":"k"}}]}
            """,
            ".authority"
        },
        {
            "authority",
            """
            {"objectType":"Group",
             "member":[{"mbox":"mailto:a@b.example"},{"openid":"urn:a:b"},{"account":{"homePage":"http://o.example","name":"k"}}]}
            """,
            ".authority"
        },
        {
            "authority",
            """{"objectType":"Group","member":[{"account":{"homePage":"http://o.example","name":"k"}}]}""",
            ".authority"
        },
        { "verb", "{}", ".verb.id" },
        { "verb", """{"id":"completed"}""", ".verb.id" },
        { "verb", """{"id":"urn:a:b","display":"x"}""", ".verb.display" },
        { "verb", """{"id":"urn:a:b","display":{"en_US":"x"}}""", ".verb.display.en_US" },
        { "verb", """{"id":"urn:a:b","display":{"en-US":1}}""", ".verb.display[\"en-US\"]" },
        { "verb", """{"id":"http://adlnet.gov/expapi/verbs/voided"}""", ".object" },
        { "object", "{}", ".object.id" },
        { "object", """{"id":"a"}""", ".object.id" },
        { "object", """{"mbox":"mailto:a@b.example"}""", ".object.mbox|.object.id" },
        { "object", """{"objectType":"Agent","mbox":"mailto:a@b.example","id":"urn:a:b"}""", ".object.id" },
        { "object", """{"objectType":"activity","id":"urn:a:b"}""", ".object.objectType" },
        { "object", """{"objectType":"StatementRef","id":"urn:a:b"}""", ".object.id" },
        { "object", """{"objectType":"StatementRef"}""", ".object.id" },
        {
            "object",
            """{"objectType":"StatementRef","id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0","definition":{}}""",
            ".object.definition"
        },
        { "object", """{"objectType":"SubStatement"}""", ".object.actor|.object.verb|.object.object" },
        { "object", """{"id":"urn:a:b","definition":{"interactionType":"quiz"}}""", ".object.definition.interactionType" },
        { "object", """{"id":"urn:a:b","definition":{"choices":[{"id":"a"}]}}""", ".object.definition.interactionType" },
        { "object", """{"id":"urn:a:b","definition":{"correctResponsesPattern":["a"]}}""", ".object.definition.interactionType" },
        { "object", """{"id":"urn:a:b","definition":{"scale":[],"interactionType":"choice"}}""", ".object.definition.scale" },
        { "object", """{"id":"urn:a:b","definition":{"interactionType":"numeric","steps":[]}}""", ".object.definition.steps" },
        {
            "object",
            """{"id":"urn:a:b","definition":{"interactionType":"choice","choices":[{"id":"a"},{"id":"\u0061"}]}}""",
            ".object.definition.choices[1].id"
        },
        {
            "object",
            """{"id":"urn:a:b","definition":{"interactionType":"choice","choices":[{"description":{}}]}}""",
            ".object.definition.choices[0].id"
        },
        {
            "object",
            """{"id":"urn:a:b","definition":{"interactionType":"choice","correctResponsesPattern":"a"}}""",
            ".object.definition.correctResponsesPattern"
        },
        {
            "object",
            """{"id":"urn:a:b","definition":{"interactionType":"choice","correctResponsesPattern":[1]}}""",
            ".object.definition.correctResponsesPattern[0]"
        },
        {
            "object",
            """{"id":"urn:a:b","definition":{"correctResponsesPattern":["true","yes","no"],"interactionType":"true-false"}}""",
            ".object.definition.correctResponsesPattern[1]|.object.definition.correctResponsesPattern[2]"
        },
        {
            "object",
            """{"id":"urn:a:b","definition":{"interactionType":"numeric","correctResponsesPattern":["1[:]5","four"]}}""",
            ".object.definition.correctResponsesPattern[1]"
        },
        {
            "object",
            """{"id":"urn:a:b","definition":{"interactionType":"matching","correctResponsesPattern":["a[.]1[,]b"]}}""",
            ".object.definition.correctResponsesPattern[0]"
        },
        { "object", """{"id":"urn:a:b","definition":{"extensions":{"a":1}}}""", ".object.definition.extensions.a" },
        { "object", """{"id":"urn:a:b","definition":{"type":"course"}}""", ".object.definition.type" },
        { "result", """{"success":"true"}""", ".result.success" },
        { "result", """{"completion":1}""", ".result.completion" },
        { "result", """{"response":{}}""", ".result.response" },
        { "result", """{"duration":"PT"}""", ".result.duration" },
        { "result", """{"duration":"P4W1D"}""", ".result.duration" },
        { "result", """{"duration":"P0000-00-00T00:01:30"}""", ".result.duration" },
        { "result", """{"score":null}""", ".result.score" },
        { "result", """{"score":{"scaled":"1"}}""", ".result.score.scaled" },
        { "result", """{"score":{"scaled":-1.01}}""", ".result.score.scaled" },
        { "result", """{"score":{"scaled":1.0000000000000000000000000000000000001}}""", ".result.score.scaled" },
        { "result", """{"score":{"raw":11,"max":10}}""", ".result.score.raw" },
        { "result", """{"score":{"raw":1e300,"max":1e299}}""", ".result.score.raw" },
        { "result", """{"score":{"min":1.0,"max":10e-1}}""", ".result.score.min" },
        { "result", """{"score":{"raw":-1,"min":0}}""", ".result.score.raw" },
        { "result", """{"score":{"min":1,"max":1}}""", ".result.score.min" },
        { "result", """{"score":{"raw":1e999}}""", ".result.score.raw" },
        { "result", """{"score":{"percent":50}}""", ".result.score.percent" },
        { "result", """{"extensions":[]}""", ".result.extensions" },
        { "context", """{"registration":"1"}""", ".context.registration" },
        { "context", """{"team":{"mbox":"mailto:a@b.example"}}""", ".context.team" },
        { "context", """{"language":"русский"}""", ".context.language" },
        { "context", """{"extensions":{"urn:a:b":null,"a":null}}""", ".context.extensions.a" },
        { "context", """{"contextActivities":{"parents":[]}}""", ".context.contextActivities.parents" },
        {
            "context",
            """{"contextActivities":{"parent":[{"objectType":"Agent","id":"urn:a:b"}]}}""",
            ".context.contextActivities.parent[0].objectType"
        },
        { "context", """{"contextActivities":{"parent":"urn:a:b"}}""", ".context.contextActivities.parent" },
        { "context", """{"statement":{"id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0"}}""", ".context.statement.objectType" },
        { "context", """{"instructor":{"name":"x"}}""", ".context.instructor" },
        { "attachments", "{}", ".attachments" },
        {
            "attachments",
            """
            [{"usageType":"http://adlnet.gov/expapi/attachments/signature","display":{"en":null},"contentType":"text/plain",
             "length":1,"sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}]
            """,
            ".attachments[0].display.en|.attachments[0].contentType"
        },
        {
            "attachments",
            """[{"usageType":"urn:a:b","display":{"en":"d"},"contentType":"text","length":-1,"sha2":"abc"}]""",
            ".attachments[0].contentType|.attachments[0].length|.attachments[0].sha2"
        },
        {
            "attachments",
            """[{"length":1.5,"fileUrl":"a"}]""",
            ".attachments[0].length|.attachments[0].fileUrl|.attachments[0].usageType|.attachments[0].display"
                + "|.attachments[0].contentType|.attachments[0].sha2"
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Refuses_and_says_where(string property, string json, string paths)
    {
        foreach (var version in new[] { XapiVersion.V103, XapiVersion.V200 })
        {
            var errors = Statements.Errors(Statements.WithText(property, json), version);
            Assert.Equal(paths.Split('|').Select(p => "statement" + p), errors.Select(e => e.Path));
            var specification = version == XapiVersion.V103 ? "xAPI 1.0.3 Data " : "IEEE 9274.1.1 4.2.";
            Assert.All(errors, e => Assert.StartsWith(specification, e.Section, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("id", "\"fd41c918-b88b-4b20-a0a5-a4c32391aaa0\"")]
    [InlineData("stored", "\"2026-03-01T10:00:00Z\"")]
    [InlineData("version", "\"1.0.0\"")]
    [InlineData("authority", """{"mbox":"mailto:a@b.example"}""")]
    public void A_SubStatement_has_no_property_of_a_stored_statement(string property, string json)
    {
        var sub = Statements.WithText(property, json).Insert(1, "\"objectType\":\"SubStatement\",");
        Assert.Equal("statement.object." + property, Assert.Single(Statements.Errors(Statements.WithText("object", sub))).Path);
    }

    [Fact]
    public void A_SubStatement_is_not_inside_another()
    {
        var inner = Statements.Simple.Trim().Insert(1, "\"objectType\":\"SubStatement\",");
        var outer = Statements.WithText("object", inner).Insert(1, "\"objectType\":\"SubStatement\",");
        var error = Assert.Single(Statements.Errors(Statements.WithText("object", outer)));
        Assert.Equal("statement.object.object", error.Path);
        Assert.Equal("xAPI 1.0.3 Data 2.4.4.3", error.Section);
    }

    [Fact]
    public void A_SubStatement_follows_the_rules_across_properties_too()
    {
        static IEnumerable<string> Paths(string property, string json)
        {
            var sub = Statements.WithText(property, json).Insert(1, "\"objectType\":\"SubStatement\",")
                .Replace(
                    "{\"id\":\"https://example.com/courses/1\"}", "{\"objectType\":\"Agent\",\"openid\":\"urn:a:b\"}",
                    StringComparison.Ordinal);
            return Statements.Errors(Statements.WithText("object", sub), XapiVersion.V200).Select(e => e.Path);
        }

        Assert.Equal(["statement.object.context"], Paths("context", """{"platform":"1"}"""));
        Assert.Equal(["statement.object.object"], Paths("verb", """{"id":"http://adlnet.gov/expapi/verbs/voided"}"""));
        Assert.Equal(
            ["statement.object.context.contextGroups[0].group", "statement.object.context.contextAgents[0].relevantTypes"],
            Paths(
                "context",
                """
                {"contextGroups":[{"objectType":"contextGroup","group":{"openid":"urn:a:b"}}],
                 "contextAgents":[{"objectType":"contextAgent","agent":{"openid":"urn:a:b"},"relevantTypes":[]}]}
                """));
    }

    [Theory]
    [InlineData("revision")]
    [InlineData("platform")]
    public void Revision_and_platform_are_for_activities_only(string property)
    {
        const string Reference = "\"fd41c918-b88b-4b20-a0a5-a4c32391aaa0\",\"objectType\":\"StatementRef\"";
        var json = Statements.WithText("context", $$"""{"{{property}}":"1"}""")
            .Replace("\"https://example.com/courses/1\"", Reference, StringComparison.Ordinal);
        var error = Assert.Single(Statements.Errors(json));
        Assert.Equal("statement.context", error.Path);
        Assert.Contains(property, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_is_not_there_twice()
    {
        var twice = Statements.Simple.Trim().Insert(1, "\"actor\":{\"mbox\":\"mailto:b@b.example\"},");
        var error = Assert.Single(Statements.Errors(twice));
        Assert.Equal("statement.actor: is there twice (xAPI 1.0.3 Data 2.2)", error.ToString());
        var escaped = twice.Replace("{\"actor\"", "{\"\\u0061ctor\"", StringComparison.Ordinal);
        Assert.Single(Statements.Errors(escaped));
    }

    [Fact]
    public void A_key_of_a_map_is_not_there_twice()
    {
        var many = string.Join(',', Enumerable.Range(0, 20).Select(i => $"\"urn:x:{i}\":1"));
        foreach (var map in new[] { "\"urn:x:a\":1,\"urn:x:a\":2", "\"urn:x:a\":1,\"urn:x:\\u0061\":2", many + ",\"urn:x:3\":1" })
        {
            var errors = Statements.Errors(Statements.WithText("result", "{\"extensions\":{" + map + "}}"));
            Assert.Equal("is there twice", Assert.Single(errors).Message);
        }

        Assert.Empty(Statements.Errors(Statements.WithText("result", "{\"extensions\":{" + many + "}}")));
    }

    [Theory]
    [InlineData("""[{"objectType":"contextGroup","agent":{"mbox":"mailto:a@b.example"}}]""", "[0].objectType")]
    [InlineData("""[{"objectType":"contextAgent","agent":{"objectType":"Group","mbox":"mailto:a@b.example"}}]""", "[0].agent")]
    [InlineData("""[{"objectType":"contextAgent","agent":{"openid":"urn:a:b"},"relevantTypes":[]}]""", "[0].relevantTypes")]
    [InlineData("""[{"objectType":"contextAgent","agent":{"openid":"urn:a:b"},"relevantTypes":["x"]}]""", "[0].relevantTypes[0]")]
    [InlineData("""[{"agent":{"mbox":"mailto:a@b.example"}}]""", "[0].objectType")]
    [InlineData("""[{"objectType":"contextAgent"}]""", "[0].agent")]
    [InlineData("{}", "")]
    public void Refuses_a_wrong_context_agent(string json, string path)
    {
        var errors = Statements.Errors(Statements.WithText("context", "{\"contextAgents\":" + json + "}"), XapiVersion.V200);
        Assert.Equal("statement.context.contextAgents" + path, Assert.Single(errors).Path);
    }

    [Fact]
    public void Lists_everything_that_is_wrong_up_to_a_limit()
    {
        var bad = Statements.WithText("id", "1");
        Assert.Equal(100, Statements.Errors("[" + string.Join(',', Enumerable.Repeat(bad, 300)) + "]").Count);
        Assert.Equal(3, Statements.Errors($"[{bad},{Statements.Simple},{bad},{bad}]").Count);
    }
}
