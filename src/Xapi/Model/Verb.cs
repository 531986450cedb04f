using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>What was done (xAPI 1.0.3 Data 2.4.3). The meaning is the IRI; the words are for people.</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed record Verb
{
    /// <summary>IRI of the verb.</summary>
    [JsonProperty("id", Required = Required.Always)]
    public required string Id { get; init; }

    /// <summary>The verb in words.</summary>
    [JsonProperty("display")]
    public LanguageMap? Display { get; init; }
}
