using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 2.3: the state resource.</summary>
public sealed class StateTests
{
    private readonly string registration = Make.Id();

    [Requirement("Communication 2.3", "State with a registration and state without one are apart, and so are registrations.")]
    public async Task Keeps_registrations_apart(Endpoint lrs)
    {
        var plain = Document.State();
        var (own, other) = (In(plain, registration), In(plain, Make.Id()));
        foreach (var (document, content) in ((Document, string)[])[(plain, "plain"), (own, "own"), (other, "other")])
            await lrs.PutNewAsync(document, content);
        await lrs.UnchangedAsync(plain, "plain");
        await lrs.UnchangedAsync(own, "own");
        await lrs.UnchangedAsync(In(plain, registration.ToUpperInvariant()), "own");
        await lrs.DeleteAsync(own.Address).Expect(204);
        await lrs.GetAsync(own.Address).Expect(404);
        await lrs.UnchangedAsync(other, "other");
    }

    [Requirement("Communication 2.3", "GET without stateId gives the ids of the activity, agent and registration.")]
    public async Task Lists_the_ids_of_a_scope(Endpoint lrs)
    {
        var plain = Document.State();
        await lrs.PutNewAsync(plain.Beside("a"), "1");
        await lrs.PutNewAsync(plain.Beside("b"), "2");
        await lrs.PutNewAsync(In(plain, registration).Beside("c"), "3");
        Assert.Equal(["c"], await lrs.IdsAsync(In(plain, registration)));
        Assert.Empty(((string[])["a", "b"]).Except(await lrs.IdsAsync(plain)));
        Assert.Empty(await lrs.IdsAsync(Document.State()));
        var answer = await lrs.GetAsync(plain.List).Expect(200);
        Assert.StartsWith(Call.Json, answer.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Requirement("Communication 2.3", "DELETE without stateId deletes all state of the activity, agent and registration.")]
    public async Task Deletes_all_state_of_a_scope(Endpoint lrs)
    {
        var plain = Document.State();
        var own = In(plain, registration);
        await lrs.PutNewAsync(own.Beside("a"), "1");
        await lrs.PutNewAsync(own.Beside("b"), "2");
        await lrs.PutNewAsync(plain.Beside("c"), "3");
        var elsewhere = Document.State();
        await lrs.PutNewAsync(elsewhere, "4");
        await lrs.DeleteAsync(own.List).Expect(204);
        Assert.Empty(await lrs.IdsAsync(own));
        await lrs.UnchangedAsync(plain.Beside("c"), "3");
        await lrs.UnchangedAsync(elsewhere, "4");
        await lrs.DeleteAsync(plain.List).Expect(204);
        await lrs.GetAsync(plain.Beside("c").Address).Expect(404);
    }

    [Requirement("Communication 2.3", "State is of the agent, whatever the form of the agent parameter.")]
    public async Task Knows_the_agent_in_any_form(Endpoint lrs)
    {
        var agent = Make.Account();
        var document = new Document("activities/state", "stateId", "x", [("activityId", Make.Iri()), agent.AsFilter()]);
        await lrs.PutNewAsync(document, "1");
        var named = agent.Copy().Set("name", "Ann").Set("objectType", "Agent");
        await lrs.UnchangedAsync(document with { Scope = [document.Scope[0], named.AsFilter()] }, "1");
        await lrs.GetAsync((document with { Scope = [document.Scope[0], Make.Account().AsFilter()] }).Address).Expect(404);
    }

    [Requirement("Communication 2.3", "A registration that is no UUID is refused, and so are unknown parameters.")]
    public Task Refuses_malformed_parameters(Endpoint lrs) => Check.EachAsync(
        [("registration", "1"), ("registration", ""), ("unknown", "1"), ("profileId", "x"), ("StateId", "x"), ("activityid", "x")],
        async extra =>
        {
            var document = Document.State();
            var address = Address.Of(document.Resource, [.. document.Scope, ("stateId", "x"), extra]);
            await lrs.GetAsync(address).ExpectRefusal();
            await lrs.PutAsync(address, "x", "text/plain").ExpectRefusal();
            await lrs.PostAsync(address, "{}").ExpectRefusal();
            await lrs.DeleteAsync(address).ExpectRefusal();
        });

    [Requirement("Communication 3.1", "State takes PUT, POST and DELETE without conditions.", Only = Endpoint.Version10)]
    public async Task Takes_writes_without_conditions(Endpoint lrs)
    {
        var document = Document.State();
        foreach (var content in (string[])["one", "two"])
        {
            await lrs.PutAsync(document.Address, content, "text/plain").Expect(204);
            await lrs.UnchangedAsync(document, content);
        }

        await lrs.DeleteAsync(document.Address).Expect(204);
        await lrs.PostAsync(document.Address, "{}").Expect(204);
        await lrs.PostAsync(document.Address, """{"a":1}""").Expect(204);
    }

    private static Document In(Document document, string registration) =>
        document with { Scope = [document.Scope[0], document.Scope[1], ("registration", registration)] };
}
