using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 2.6 and 2.7: profiles of agents and of activities.</summary>
public sealed class ProfileTests
{
    [Requirement("Communication 2.6", "GET without profileId gives the ids of the agent's profiles.")]
    public Task Lists_the_profiles_of_an_agent(Endpoint lrs) => ListsAsync(lrs, Document.AgentProfile(), Document.AgentProfile());

    [Requirement("Communication 2.7", "GET without profileId gives the ids of the activity's profiles.")]
    public Task Lists_the_profiles_of_an_activity(Endpoint lrs) => ListsAsync(lrs, Document.ActivityProfile(), Document.ActivityProfile());

    [Requirement("Communication 2.6", "Parameters of other resources, or unknown ones, are refused for agent profiles.")]
    public Task Refuses_other_parameters_of_agent_profiles(Endpoint lrs) =>
        RefusesAsync(lrs, Document.AgentProfile(), ("activityId", Make.Iri()), ("registration", Make.Id()), ("stateId", "x"), ("Agent", "{}"), ("x", "1"));

    [Requirement("Communication 2.7", "Parameters of other resources, or unknown ones, are refused for activity profiles.")]
    public Task Refuses_other_parameters_of_activity_profiles(Endpoint lrs) =>
        RefusesAsync(lrs, Document.ActivityProfile(), Make.Agent().AsFilter(), ("registration", Make.Id()), ("ActivityId", Make.Iri()), ("x", "1"));

    [Requirement("Communication 2.6", "An identified group has profiles by its identifier, sent as an agent.")]
    public async Task Keeps_profiles_of_agents_by_identifier(Endpoint lrs)
    {
        var agent = Make.Agent();
        var document = new Document("agents/profile", "profileId", "x", [agent.AsFilter()]);
        await lrs.PutNewAsync(document, "1");
        await lrs.UnchangedAsync(document with { Scope = [agent.Copy().Set("objectType", "Agent").AsFilter()] }, "1");
    }

    private static async Task ListsAsync(Endpoint lrs, Document document, Document other)
    {
        await lrs.PutNewAsync(document.Beside("a"), "1");
        await lrs.PutNewAsync(document.Beside("b"), "2");
        await lrs.PutNewAsync(other.Beside("c"), "3");
        Assert.Equal(["a", "b"], await lrs.IdsAsync(document));
        Assert.Equal(["c"], await lrs.IdsAsync(other));
        await lrs.DeleteAsync(document.Beside("a").Address).Expect(204);
        Assert.Equal(["b"], await lrs.IdsAsync(document));
    }

    private static Task RefusesAsync(Endpoint lrs, Document document, params (string, string)[] extras) => Check.EachAsync(extras, async extra =>
    {
        var address = Address.Of(document.Resource, [.. document.Scope, ("profileId", "x"), extra]);
        await lrs.GetAsync(address).ExpectRefusal();
        await lrs.PutAsync(address, "x", "text/plain", ("If-None-Match", "*")).ExpectRefusal();
        await lrs.PostAsync(address, "{}").ExpectRefusal();
        await lrs.DeleteAsync(address).ExpectRefusal();
    });
}
