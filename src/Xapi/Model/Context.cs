using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>Where and with whom it happened (xAPI 1.0.3 Data 2.4.6; IEEE 9274.1.1 4.2.2.5).</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed record Context
{
    /// <summary>The enrolment or attempt.</summary>
    [JsonProperty("registration")]
    public Guid? Registration { get; init; }

    /// <summary>Who taught.</summary>
    [JsonProperty("instructor")]
    public Actor? Instructor { get; init; }

    /// <summary>The actor's team.</summary>
    [JsonProperty("team")]
    public Group? Team { get; init; }

    /// <summary>Activities around the object.</summary>
    [JsonProperty("contextActivities")]
    public ContextActivities? ContextActivities { get; init; }

    /// <summary>Revision of the activity; only when the object is an activity.</summary>
    [JsonProperty("revision")]
    public string? Revision { get; init; }

    /// <summary>Platform used; only when the object is an activity.</summary>
    [JsonProperty("platform")]
    public string? Platform { get; init; }

    /// <summary>Language of the experience, a tag such as <c>en</c>.</summary>
    [JsonProperty("language")]
    public string? Language { get; init; }

    /// <summary>Another statement to see this one with.</summary>
    [JsonProperty("statement")]
    public StatementRef? Statement { get; init; }

    /// <summary>Agents in other roles; xAPI 2.0 only.</summary>
    [JsonProperty("contextAgents")]
    public IReadOnlyList<ContextAgent>? ContextAgents { get; init; }

    /// <summary>Groups in other roles; xAPI 2.0 only.</summary>
    [JsonProperty("contextGroups")]
    public IReadOnlyList<ContextGroup>? ContextGroups { get; init; }

    /// <summary>Anything else.</summary>
    [JsonProperty("extensions")]
    public Extensions? Extensions { get; init; }
}
