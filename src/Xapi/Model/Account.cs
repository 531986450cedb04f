using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>A user account on a system (xAPI 1.0.3 Data 2.4.2.4).</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed record Account
{
    /// <summary>IRL of the system.</summary>
    [JsonProperty("homePage", Required = Required.Always)]
    public required string HomePage { get; init; }

    /// <summary>Name of the account there.</summary>
    [JsonProperty("name", Required = Required.Always)]
    public required string Name { get; init; }
}
