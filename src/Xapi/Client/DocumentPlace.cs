using CoursePackager.Xapi.Model;

namespace CoursePackager.Xapi.Client;

/// <summary>A set of documents of one LRS resource; inside it a document has an id.</summary>
public abstract record DocumentPlace
{
    private protected DocumentPlace()
    {
    }

    internal abstract string Resource { get; }

    internal abstract string IdParameter { get; }

    internal abstract LrsQuery ToQuery();

    /// <summary>What an activity keeps for an agent, in one registration or outside of any (xAPI 1.0.3 Communication
    /// 2.3).</summary>
    /// <param name="ActivityId">IRI of the activity.</param>
    /// <param name="Agent">The agent or identified group.</param>
    /// <param name="Registration">The registration; null for documents outside of registrations.</param>
    public sealed record State(string ActivityId, Actor Agent, Guid? Registration = null) : DocumentPlace
    {
        internal override string Resource => "activities/state";

        internal override string IdParameter => "stateId";

        internal override LrsQuery ToQuery() =>
            new LrsQuery().Add("activityId", ActivityId).Add("agent", Agent).Add("registration", Registration);
    }

    /// <summary>What is kept about an agent (xAPI 1.0.3 Communication 2.6).</summary>
    /// <param name="Agent">The agent or identified group.</param>
    public sealed record AgentProfile(Actor Agent) : DocumentPlace
    {
        internal override string Resource => "agents/profile";

        internal override string IdParameter => "profileId";

        internal override LrsQuery ToQuery() => new LrsQuery().Add("agent", Agent);
    }

    /// <summary>What is kept about an activity (xAPI 1.0.3 Communication 2.7).</summary>
    /// <param name="ActivityId">IRI of the activity.</param>
    public sealed record ActivityProfile(string ActivityId) : DocumentPlace
    {
        internal override string Resource => "activities/profile";

        internal override string IdParameter => "profileId";

        internal override LrsQuery ToQuery() => new LrsQuery().Add("activityId", ActivityId);
    }
}
