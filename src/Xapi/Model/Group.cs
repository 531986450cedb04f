using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>Several agents; anonymous without an identifier, and then with members (xAPI 1.0.3 Data 2.4.2.2).</summary>
public sealed record Group : Actor
{
    /// <inheritdoc/>
    public override string ObjectType => "Group";

    /// <summary>The agents, in no particular order; null when not given.</summary>
    [JsonProperty("member")]
    public IReadOnlyList<Agent>? Members { get; init; }
}
