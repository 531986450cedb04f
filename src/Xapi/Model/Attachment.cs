using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>Header of a file that belongs to a statement (xAPI 1.0.3 Data 2.4.11).</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed record Attachment
{
    /// <summary>IRI of what the file is for.</summary>
    [JsonProperty("usageType", Required = Required.Always)]
    public required string UsageType { get; init; }

    /// <summary>Title.</summary>
    [JsonProperty("display", Required = Required.Always)]
    public required LanguageMap Display { get; init; }

    /// <summary>Description.</summary>
    [JsonProperty("description")]
    public LanguageMap? Description { get; init; }

    /// <summary>Media type.</summary>
    [JsonProperty("contentType", Required = Required.Always)]
    public required string ContentType { get; init; }

    /// <summary>Size in bytes.</summary>
    [JsonProperty("length", Required = Required.Always)]
    public required long Length { get; init; }

    /// <summary>SHA-2 of the bytes in hexadecimal digits, SHA-256 as a rule.</summary>
    [JsonProperty("sha2", Required = Required.Always)]
    public required string Sha2 { get; init; }

    /// <summary>IRL where the file can be had.</summary>
    [JsonProperty("fileUrl")]
    public string? FileUrl { get; init; }
}
