using CoursePackager.Xapi.Formats;
using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>How it went (xAPI 1.0.3 Data 2.4.5).</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed record Result
{
    /// <summary>The score.</summary>
    [JsonProperty("score")]
    public Score? Score { get; init; }

    /// <summary>Whether it was a success.</summary>
    [JsonProperty("success")]
    public bool? Success { get; init; }

    /// <summary>Whether it was completed.</summary>
    [JsonProperty("completion")]
    public bool? Completion { get; init; }

    /// <summary>The answer, in the format of the activity.</summary>
    [JsonProperty("response")]
    public string? Response { get; init; }

    /// <summary>How long it took.</summary>
    [JsonProperty("duration")]
    public Duration? Duration { get; init; }

    /// <summary>Anything else.</summary>
    [JsonProperty("extensions")]
    public Extensions? Extensions { get; init; }
}
