using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>An <see cref="Agent"/> or a <see cref="Group"/> (xAPI 1.0.3 Data 2.4.2). Set at most one of the four
/// identifiers.</summary>
public abstract record Actor : StatementObject
{
    /// <summary>Name to show.</summary>
    [JsonProperty("name")]
    public string? Name { get; init; }

    /// <summary>Mail address as an IRI: <c>mailto:name@example.com</c>.</summary>
    [JsonProperty("mbox")]
    public string? Mbox { get; init; }

    /// <summary>SHA-1 of a mailto IRI, 40 hexadecimal digits.</summary>
    [JsonProperty("mbox_sha1sum")]
    public string? MboxSha1Sum { get; init; }

    /// <summary>OpenID, a URI.</summary>
    [JsonProperty("openid")]
    public string? OpenId { get; init; }

    /// <summary>Account on another system.</summary>
    [JsonProperty("account")]
    public Account? Account { get; init; }
}
