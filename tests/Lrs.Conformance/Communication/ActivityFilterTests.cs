using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 2.1.3: the parameters verb, activity, related_activities and registration.</summary>
public sealed class ActivityFilterTests
{
    private static readonly string[] Kinds = ["parent", "grouping", "category", "other"];
    private readonly string activity = Make.Iri();

    [Requirement("Communication 2.1.3", "verb finds the statements with this verb.")]
    public async Task Finds_the_verb(Endpoint lrs)
    {
        var verb = Make.Iri("verbs");
        var world = new NamedStatements(lrs)
            .Add("did", Make.Statement().Set("verb.id", verb))
            .Add("longer", Make.Statement().Set("verb.id", verb + "1"))
            .Add("sub", Make.Statement().Set("object", Make.SubStatement().Set("verb.id", verb)));
        await world.StoreAsync();
        Assert.Equal("did", await world.FindAsync(("verb", verb)));
    }

    [Requirement("Communication 2.1.3", "activity finds the statements whose object is the activity, and no others.")]
    public async Task Finds_the_object(Endpoint lrs)
    {
        var world = Everywhere(lrs);
        await world.StoreAsync();
        Assert.Equal("object typed", await world.FindAsync(("activity", activity)));
        Assert.Equal("object typed", await world.FindAsync(("activity", activity), ("related_activities", "false")));
    }

    [Requirement("Communication 2.1.3", "related_activities finds the activity in every kind of contextActivities as well.")]
    public async Task Finds_context_activities(Endpoint lrs)
    {
        var world = new NamedStatements(lrs).Add("neighbour", InContext(Make.Statement(), "parent", Make.Iri()));
        foreach (var kind in Kinds)
            world.Add(kind, InContext(Make.Statement(), kind, activity));
        world.Add("alone", Make.Statement().Set("context.contextActivities.parent", Make.Activity(activity)));
        await world.StoreAsync();
        Assert.Equal("", await world.FindAsync(("activity", activity)));
        Assert.Equal(
            "alone category grouping other parent", await world.FindAsync(("activity", activity), ("related_activities", "true")));
    }

    [Requirement("Communication 2.1.3", "related_activities finds the activity as object and in the context of a SubStatement.")]
    public async Task Finds_activities_in_SubStatements(Endpoint lrs)
    {
        var world = new NamedStatements(lrs)
            .Add("object", Make.Statement().Set("object", Make.SubStatement().Set("object.id", activity)))
            .Add("neighbour", Make.Statement().Set("object", Make.SubStatement()));
        foreach (var kind in Kinds)
            world.Add(kind, Make.Statement().Set("object", InContext(Make.SubStatement(), kind, activity)));
        await world.StoreAsync();
        Assert.Equal("", await world.FindAsync(("activity", activity)));
        Assert.Equal(
            "category grouping object other parent", await world.FindAsync(("activity", activity), ("related_activities", "true")));
    }

    [Requirement("Communication 2.1.3", "related_activities finds what activity alone finds, and all the other places.")]
    public async Task Finds_everything_with_related_activities(Endpoint lrs)
    {
        var world = Everywhere(lrs);
        await world.StoreAsync();
        Assert.Equal("context object sub typed", await world.FindAsync(("activity", activity), ("related_activities", "true")));
    }

    [Requirement("Communication 2.1.3", "registration finds the statements with this registration in their context.")]
    public async Task Finds_the_registration(Endpoint lrs)
    {
        var registration = Make.Id();
        var world = new NamedStatements(lrs)
            .Add("one", Make.Statement().Set("context.registration", registration))
            .Add("two", Make.Statement().Set("context.registration", registration.ToUpperInvariant()))
            .Add("other", Make.Statement().Set("context.registration", Make.Id()))
            .Add("sub", Make.Statement().Set("object", Make.SubStatement().Set("context.registration", registration)));
        await world.StoreAsync();
        Assert.Equal("one two", await world.FindAsync(("registration", registration)));
        Assert.Equal("", await world.FindAsync(("registration", Make.Id())));
    }

    [Requirement("Communication 2.1.3", "Values of verb, activity and registration that are none are refused.")]
    public Task Refuses_values_that_are_none(Endpoint lrs) => Check.EachAsync(
        [
            ("verb", ""), ("verb", "did"), ("activity", ""), ("activity", "course"), ("activity", "/course"),
            ("registration", ""), ("registration", "1"), ("registration", "{5f5a1c2e-2d6c-4c58-9a43-0d9d3a7d7b11}"),
        ],
        item => lrs.GetAsync(Address.Of("statements", item)).ExpectRefusal());

    private NamedStatements Everywhere(Endpoint lrs) => new NamedStatements(lrs)
        .Add("object", Make.Statement(activity))
        .Add("typed", Make.Statement(activity).Set("object.objectType", "Activity"))
        .Add("context", InContext(Make.Statement(), "grouping", activity))
        .Add("sub", Make.Statement().Set("object", Make.SubStatement().Set("object.id", activity)))
        .Add("type", Make.Statement().Set("object.definition.type", activity))
        .Add("verb", Make.Statement().Set("verb.id", activity))
        .Add("neighbour", Make.Statement());

    private static JsonObject InContext(JsonObject body, string kind, string id) =>
        body.Set($"context.contextActivities.{kind}", new JsonArray(Make.Activity(), Make.Activity(id)));
}
