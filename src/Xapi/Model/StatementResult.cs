using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>One page of statements (xAPI 1.0.3 Data 2.5).</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed record StatementResult
{
    /// <summary>The statements in the order asked for.</summary>
    [JsonProperty("statements", Required = Required.Always)]
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>Relative IRL of the next page; null or empty on the last one.</summary>
    [JsonProperty("more")]
    public string? More { get; init; }
}
