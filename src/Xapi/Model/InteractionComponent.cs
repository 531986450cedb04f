using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>One option, item, point or step of an interaction (xAPI 1.0.3 Data 2.4.4.1 "Interaction Components").</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed record InteractionComponent
{
    /// <summary>Id within its list.</summary>
    [JsonProperty("id", Required = Required.Always)]
    public required string Id { get; init; }

    /// <summary>Text to show.</summary>
    [JsonProperty("description")]
    public LanguageMap? Description { get; init; }
}
