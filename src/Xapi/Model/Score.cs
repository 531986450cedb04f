using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>A score (xAPI 1.0.3 Data 2.4.5.1). Decimals keep the digits they were written with: 1.50 stays 1.50.</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed record Score
{
    /// <summary>From -1 to 1.</summary>
    [JsonProperty("scaled")]
    public decimal? Scaled { get; init; }

    /// <summary>Points, from <see cref="Min"/> to <see cref="Max"/> when those are given.</summary>
    [JsonProperty("raw")]
    public decimal? Raw { get; init; }

    /// <summary>Fewest points possible.</summary>
    [JsonProperty("min")]
    public decimal? Min { get; init; }

    /// <summary>Most points possible, above <see cref="Min"/>.</summary>
    [JsonProperty("max")]
    public decimal? Max { get; init; }
}
