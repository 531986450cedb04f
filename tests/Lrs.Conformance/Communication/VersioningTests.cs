using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 3.3.</summary>
public sealed class VersioningTests
{
    [Requirement("Communication 3.3", "Every answer names the newest patch of the version that was asked in, whatever its status.")]
    public async Task Names_the_version_in_every_answer(Endpoint lrs)
    {
        var statement = Make.Statement();
        Answer[] answers =
        [
            await lrs.PutAsync(Address.Statement(statement.Id()), statement).Expect(204),
            await lrs.PostAsync("statements", statement).Expect(200),
            await lrs.PostAsync("statements", "[").Expect(400),
            await lrs.GetAsync("statements?limit=1").Expect(200),
            await lrs.HeadAsync("statements?limit=1").Expect(200),
            await lrs.GetAsync(Address.Statement(Make.Id())).Expect(404),
            await lrs.PutAsync(Address.Statement(statement.Id()), Make.Statement().Set("id", statement.Id())).Expect(409),
            await lrs.GetAsync("nothing").Expect(404),
            await lrs.DeleteAsync("statements").Expect(405),
            await lrs.GetAsync("about").Expect(200),
            await lrs.GetAsync(Document.State().List).Expect(200),
            await lrs.PutAsync(Document.AgentProfile().Address, "x", "text/plain", ("If-Match", "\"x\"")).Expect(412),
            await lrs.SendAsync(new Call("GET", "statements") { Authorization = "" }).Expect(401),
            await lrs.SendAsync(new Call("GET", "statements") { Authorization = await lrs.WriterAsync() }).Expect(403),
        ];
        Assert.All(answers, answer => Assert.Equal(lrs.Version, answer.Header(Endpoint.VersionHeader)));
    }

    [Requirement("Communication 3.3", "1.0 is taken as 1.0.0, and every version that starts with 1.0. is taken.", Only = Endpoint.Version10)]
    public Task Takes_every_version_1_0(Endpoint lrs) => TakesAsync(lrs, "1.0", "1.0.0", "1.0.1", "1.0.2", "1.0.3", "1.0.4", "1.0.32");

    [Requirement("LRS 4.1", "2.0 and every version that starts with 2.0. is taken.")]
    public Task Takes_every_version_2_0(Endpoint lrs) => TakesAsync(lrs, "2.0", "2.0.0", "2.0.1");

    [Requirement("Communication 3.3", "Requests in versions before 1.0.0, from 1.1.0 on, or in none of the known, are refused with a reason.")]
    public Task Refuses_other_versions(Endpoint lrs) => Check.EachAsync(
        ["0.9", "0.95", "0.9.9", "1.1.0", "1.1", "2.1.0", "3.0.0", "1", "1.0.", "1.0.x", "newest", "1.0.3, 2.0.0"],
        async version =>
        {
            var (statement, document) = (Make.Statement(), Document.State());
            foreach (var call in (Call[])
                [
                    new("GET", "statements?limit=1"), new("POST", "statements") { Body = statement },
                    new("PUT", document.Address) { Body = "x" }, new("GET", document.List),
                ])
            {
                var answer = await lrs.SendAsync(call with { Version = version }).ExpectRefusal();
                Assert.Contains("1.0.3", answer.Text, StringComparison.Ordinal);
            }

            await lrs.GetAsync(Address.Statement(statement.Id())).Expect(404);
            await lrs.GetAsync(document.Address).Expect(404);
        });

    [Requirement("Communication 3.3", "A request without the version header is refused, by every resource but about.")]
    public Task Refuses_requests_without_a_version(Endpoint lrs) => Check.EachAsync(
        (string[])["statements", "activities?activityId=https://example.com/a", "agents", .. Document.Kinds().Select(document => document.List)],
        async address =>
        {
            var answer = await lrs.SendAsync(new Call("GET", address) { Version = "" }).ExpectRefusal();
            Assert.Equal(Endpoint.Version20, answer.Header(Endpoint.VersionHeader));
            await lrs.SendAsync(new Call("POST", address) { Version = "", Body = "{}" }).ExpectRefusal();
        });

    [Requirement("Communication 3.3", "Both versions are spoken at once over the same data: what one stores the other reads.")]
    public async Task Speaks_both_versions_over_the_same_data(Endpoint lrs)
    {
        var other = lrs.Is20 ? Endpoint.Version10 : Endpoint.Version20;
        var statement = Make.Statement();
        var document = Document.AgentProfile();
        await lrs.StoreAsync(statement);
        await lrs.PutNewAsync(document, "one");
        var read = await lrs.SendAsync(new Call("GET", Address.Statement(statement.Id())) { Version = other }).Expect(200);
        Assert.Equal(statement["actor"]!.ToText(), read.Json["actor"]!.ToText());
        await lrs.SendAsync(new Call("PUT", Address.Statement(statement.Id())) { Version = other, Body = statement }).Expect(204);
        var got = await lrs.SendAsync(new Call("GET", document.Address) { Version = other }).Expect(200);
        Assert.Equal("one", got.Text);
        Assert.Equal(await lrs.TagAsync(document), got.Header("ETag"));
    }

    [Requirement("Communication 3.3", "A reader of 1.0.x gets statements of 2.0 without what 1.0.x does not know, and all the rest.", Only = Endpoint.Version10)]
    public async Task Gives_statements_of_2_0_in_the_form_of_1_0(Endpoint lrs)
    {
        var newer = new Endpoint(Endpoint.Version20, lrs.Store);
        foreach (var (statement, context) in ((JsonObject, string)[])
            [(Samples.Complete(newer), "context"), (Samples.CompleteSubStatement(newer), "object.context")])
        {
            statement.SetJson("result.score", """{"raw":1.50}""");
            await newer.StoreAsync(statement);
            var expected = statement.Copy().Without(context + ".contextAgents").Without(context + ".contextGroups");
            var agent = statement.At("actor.member.0") ?? statement["actor"]!;
            var listed = await lrs.GetAsync(Address.Of("statements", agent.AsObject().AsFilter())).Expect(200);
            foreach (var read in (JsonObject[])[await lrs.ReadAsync(statement.Id()), listed.Statements[0]])
            {
                Assert.Equal("1.0.3", (string?)read["version"]);
                foreach (var name in expected.Select(item => item.Key).Except(["version", "stored", "authority"]))
                    Assert.Equal(expected[name]!.ToText(), read[name]!.ToText());
            }

            Assert.Equal(statement.At(context)!.ToText(), (await newer.ReadAsync(statement.Id())).At(context)!.ToText());
        }
    }

    [Requirement("LRS 4.2.4.3", "A reader of 2.0 gets statements of 1.0.x with the version they have.")]
    public async Task Keeps_the_version_of_older_statements(Endpoint lrs)
    {
        var statement = Make.Statement();
        await new Endpoint(Endpoint.Version10, lrs.Store).StoreAsync(statement);
        Assert.Equal("1.0.0", (string?)(await lrs.ReadAsync(statement.Id()))["version"]);
    }

    private static Task TakesAsync(Endpoint lrs, params string[] versions) => Check.EachAsync(versions, async version =>
    {
        var statement = Make.Statement();
        await lrs.SendAsync(new Call("POST", "statements") { Version = version, Body = statement }).Expect(200);
        var answer = await lrs.SendAsync(new Call("GET", Address.Statement(statement.Id())) { Version = version }).Expect(200);
        Assert.Equal(lrs.Version, answer.Header(Endpoint.VersionHeader));
    });
}
