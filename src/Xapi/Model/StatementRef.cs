using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>Another statement by its id (xAPI 1.0.3 Data 2.4.4.3).</summary>
public sealed record StatementRef : StatementObject
{
    /// <inheritdoc/>
    public override string ObjectType => "StatementRef";

    /// <summary>The other statement's id.</summary>
    [JsonProperty("id", Required = Required.Always)]
    public required Guid Id { get; init; }
}
