using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>Activities around a statement's object (xAPI 1.0.3 Data 2.4.6.2). A single activity, as 0.95 had it, is read as a
/// list of one.</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed record ContextActivities
{
    /// <summary>What the object is directly part of.</summary>
    [JsonProperty("parent")]
    public IReadOnlyList<Activity>? Parent { get; init; }

    /// <summary>What the object belongs to at a distance.</summary>
    [JsonProperty("grouping")]
    public IReadOnlyList<Activity>? Grouping { get; init; }

    /// <summary>Tags, profiles among them.</summary>
    [JsonProperty("category")]
    public IReadOnlyList<Activity>? Category { get; init; }

    /// <summary>Others.</summary>
    [JsonProperty("other")]
    public IReadOnlyList<Activity>? Other { get; init; }
}
