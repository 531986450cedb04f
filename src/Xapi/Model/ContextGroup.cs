using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>A group with the roles it had (IEEE 9274.1.1 4.2.2.5; xAPI 2.0 only).</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed record ContextGroup
{
    /// <summary>The group.</summary>
    [JsonProperty("group", Required = Required.Always, Order = 1)]
    public required Group Group { get; init; }

    /// <summary>IRIs of the roles, at least one when given.</summary>
    [JsonProperty("relevantTypes", Order = 2)]
    public IReadOnlyList<string>? RelevantTypes { get; init; }

    [JsonProperty("objectType", Order = 0)]
    private static string ObjectType => "contextGroup";
}
