using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>Something to learn with (xAPI 1.0.3 Data 2.4.4.1).</summary>
public sealed record Activity : StatementObject
{
    /// <inheritdoc/>
    public override string ObjectType => "Activity";

    /// <summary>IRI of the activity.</summary>
    [JsonProperty("id", Required = Required.Always)]
    public required string Id { get; init; }

    /// <summary>What is known about it.</summary>
    [JsonProperty("definition")]
    public ActivityDefinition? Definition { get; init; }
}
