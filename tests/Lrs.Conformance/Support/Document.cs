namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>A place for a document in one of the three document resources.</summary>
internal sealed record Document(string Resource, string IdName, string Id, IReadOnlyList<(string Name, string Value)> Scope)
{
    public string Address => Support.Address.Of(Resource, [.. Scope, (IdName, Id)]);

    /// <summary>Address of the ids in this scope; for state also of all its documents.</summary>
    public string List => Support.Address.Of(Resource, Scope);

    /// <summary>Whether a PUT needs a condition, in this version of xAPI.</summary>
    public bool NeedsCondition(Endpoint lrs) => lrs.Is20 || Resource != "activities/state";

    /// <summary>The same scope, another id.</summary>
    public Document Beside(string id) => this with { Id = id };

    /// <summary>A new place in each resource.</summary>
    public static IReadOnlyList<Document> Kinds() => [State(), ActivityProfile(), AgentProfile()];

    public static IReadOnlyList<Document> Profiles() => [ActivityProfile(), AgentProfile()];

    public static Document State(string? registration = null)
    {
        (string, string)[] scope = [("activityId", Make.Iri()), Make.Agent().AsFilter()];
        return new Document(
            "activities/state", "stateId", Make.Id(), registration is null ? scope : [.. scope, ("registration", registration)]);
    }

    public static Document ActivityProfile() => new("activities/profile", "profileId", Make.Id(), [("activityId", Make.Iri())]);

    public static Document AgentProfile() => new("agents/profile", "profileId", Make.Id(), [Make.Agent().AsFilter()]);

    public override string ToString() => Resource;
}
