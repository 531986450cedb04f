using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 3.2: errors, and what a refused request leaves behind: nothing.</summary>
public sealed class ErrorTests
{
    private static readonly string[] Resources =
        ["statements", "activities", "activities/state", "activities/profile", "agents", "agents/profile", "about"];

    [Requirement("Communication 3.2", "Parameters that the specification does not know are refused, by every resource.")]
    public Task Refuses_unknown_parameters(Endpoint lrs) => Check.EachAsync(
        Document.Kinds().SelectMany(document => new[] { document.Address, document.List }).Concat(["statements?limit=1", Address.Statement(Make.Id()), "about?"]),
        address => lrs.GetAsync($"{address}&unknown=1").ExpectRefusal());

    [Requirement("Communication 3.2", "Parameters that differ from known ones in case only are refused.")]
    public async Task Refuses_parameters_in_another_case(Endpoint lrs)
    {
        (string, string)[] known =
        [
            ("StatementId", Make.Id()), ("voidedstatementid", Make.Id()), Agent("Agent"), ("Verb", Make.Iri()), ("ACTIVITY", Make.Iri()),
            ("Registration", Make.Id()), ("related_Activities", "true"), ("Related_agents", "true"), ("Since", "2026-01-01T00:00:00Z"),
            ("unTil", "2026-01-01T00:00:00Z"), ("Limit", "1"), ("Format", "ids"), ("Attachments", "true"), ("Ascending", "true"),
        ];
        await Check.EachAsync(known, item => lrs.GetAsync(Address.Of("statements", item)).ExpectRefusal());
        await Check.EachAsync(Document.Kinds(), async document =>
        {
            foreach (var (name, value) in document.Scope.Append((document.IdName, document.Id)))
            {
                var others = document.Scope.Append((document.IdName, document.Id)).Where(item => item.Item1 != name);
                await lrs.GetAsync(Address.Of(document.Resource, [.. others, (name.ToUpperInvariant(), value)])).ExpectRefusal();
            }
        });
    }

    [Requirement("Communication 3.2", "A parameter given twice is refused.")]
    public Task Refuses_a_parameter_twice(Endpoint lrs) => Check.EachAsync(
        ["statements?limit=1&limit=2", "statements?ascending=true&ascending=true", Document.State().Address + "&stateId=y"],
        address => lrs.GetAsync(address).ExpectRefusal());

    [Requirement("Communication 3.2", "A refusal says why, as JSON, and names the place.")]
    public async Task Explains_refusals(Endpoint lrs)
    {
        var answer = await lrs.PostAsync("statements", Make.Batch(Make.Statement(), Make.Statement().Set("result.score.scaled", 2))).ExpectRefusal();
        Assert.StartsWith(Call.Json, answer.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal("statement[1].result.score.scaled", (string?)answer.Json.At("error.details.0.path"));
        var parameter = await lrs.GetAsync("statements?limit=x").ExpectRefusal();
        Assert.Equal("limit", (string?)parameter.Json.At("error.details.0.path"));
    }

    [Requirement("Communication 3.2", "A body that is not JSON, or not a statement, is refused.")]
    public Task Refuses_bodies_that_are_none(Endpoint lrs) => Check.EachAsync(
        ["", " ", "{", "null", "7", "\"text\"", "[1]", "[[]]", "{}", "[{}]", "<statement/>", "a=b&c=d", "{} {}", "[null]", new string('[', 5000)],
        body => lrs.PostAsync("statements", body).ExpectRefusal());

    [Requirement("Communication 3.2", "When one statement of a batch is refused, none is stored.")]
    public async Task Stores_nothing_of_a_refused_batch(Endpoint lrs)
    {
        foreach (var position in (int[])[0, 1, 9])
        {
            var batch = Enumerable.Range(0, 10).Select(_ => Make.Statement()).ToList();
            batch[position].Set("actor", new JsonObject());
            await lrs.PostAsync("statements", Make.Batch(batch)).ExpectRefusal();
            foreach (var statement in (JsonObject[])[batch[2], batch[8]])
                await lrs.GetAsync(Address.Statement(statement.Id())).Expect(404);
        }
    }

    [Requirement("Communication 3.2", "A refused batch voids nothing.")]
    public async Task Voids_nothing_by_a_refused_batch(Endpoint lrs)
    {
        var statement = Make.Statement();
        await lrs.StoreAsync(statement);
        await lrs.PostAsync("statements", Make.Batch(Make.Voiding(statement.Id()), Make.Statement().Without("actor"))).ExpectRefusal();
        Assert.Equal(statement.Id(), (await lrs.ReadAsync(statement.Id())).Id());
    }

    [Requirement("Communication 3.2", "A refused batch leaves no attachment that a later statement could use.")]
    public async Task Leaves_no_attachment_of_a_refused_batch(Endpoint lrs)
    {
        var file = new AttachedFile("refused");
        var body = MultipartBody.Of(Make.Batch(Make.Statement().Attach(file), Make.Statement().Without("verb")), file);
        await lrs.PostAsync("statements", body.ToBytes(), body.ContentType).ExpectRefusal();
        await lrs.PostAsync("statements", Make.Statement().Attach(file)).ExpectRefusal();
    }

    [Requirement("Communication 3.2", "A request without credential, or with a wrong one, is a 401; one with too little right is a 403.")]
    public async Task Tells_who_may_not_from_who_is_unknown(Endpoint lrs)
    {
        var statement = Make.Statement();
        await lrs.SendAsync(new Call("POST", "statements") { Body = statement, Authorization = "" }).ExpectRefusal(401);
        var writer = await lrs.WriterAsync();
        await lrs.SendAsync(new Call("POST", "statements") { Body = statement, Authorization = writer }).Expect(200);
        foreach (var call in (Call[])
            [
                new("GET", "statements"), new("GET", Address.Statement(statement.Id())), new("GET", Document.State().List),
                new("PUT", Document.AgentProfile().Address) { Body = "x", Headers = [("If-None-Match", "*")] },
                new("DELETE", Document.ActivityProfile().Address),
            ])
            await lrs.SendAsync(call with { Authorization = writer }).ExpectRefusal(403);
    }

    [Requirement("Communication 3.2", "What is larger than the LRS takes is a 413, as statement, as attachment and as document.")]
    public async Task Refuses_what_is_too_large(Endpoint lrs)
    {
        var large = new byte[Support.Running.RunningService.MaxBodyBytes + 1];
        var statement = Make.Statement().Set("result.response", new string('x', large.Length));
        var answer = await lrs.PostAsync("statements", statement).ExpectRefusal(413);
        Assert.Contains("LRS__MaxBodyBytes", answer.Text, StringComparison.Ordinal);
        var file = new AttachedFile(large, "application/octet-stream");
        var body = MultipartBody.Of(Make.Statement().Attach(file), file);
        await lrs.PostAsync("statements", body.ToBytes(), body.ContentType).ExpectRefusal(413);
        var document = Document.State();
        await lrs.PutAsync(document.Address, large, "application/octet-stream", ("If-None-Match", "*")).ExpectRefusal(413);
        await lrs.GetAsync(document.Address).Expect(404);
    }

    [Requirement("Communication 3.2", "A resource that does not exist is a 404, a method that a resource does not have a 405.")]
    public async Task Tells_wrong_resources_from_wrong_methods(Endpoint lrs)
    {
        foreach (var address in (string[])["nothing", "statement", "statements/" + Make.Id(), "activities/states", "agents/profile/x"])
            await lrs.GetAsync(address).ExpectRefusal(404);
        foreach (var resource in Resources)
        {
            var answer = await lrs.SendAsync(new Call("PATCH", resource) { Body = "{}" }).ExpectRefusal(405);
            Assert.Contains("GET", answer.Header("Allow"), StringComparison.Ordinal);
        }

        await lrs.DeleteAsync("statements").ExpectRefusal(405);
        await lrs.PostAsync("about", "{}").ExpectRefusal(405);
    }

    private static (string, string) Agent(string name) => (name, Make.Agent().ToText());
}
