using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>An agent with the roles it had (IEEE 9274.1.1 4.2.2.5; xAPI 2.0 only).</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed record ContextAgent
{
    /// <summary>The agent.</summary>
    [JsonProperty("agent", Required = Required.Always, Order = 1)]
    public required Agent Agent { get; init; }

    /// <summary>IRIs of the roles, at least one when given.</summary>
    [JsonProperty("relevantTypes", Order = 2)]
    public IReadOnlyList<string>? RelevantTypes { get; init; }

    [JsonProperty("objectType", Order = 0)]
    private static string ObjectType => "contextAgent";
}
