using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>What an LRS says of itself (xAPI 1.0.3 Communication 2.8).</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed record About
{
    /// <summary>Versions it supports, for example <c>1.0.3</c> and <c>2.0.0</c>.</summary>
    [JsonProperty("version", Required = Required.Always)]
    public required IReadOnlyList<string> Versions { get; init; }

    /// <summary>Anything else.</summary>
    [JsonProperty("extensions")]
    public Extensions? Extensions { get; init; }
}
