using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>All that an LRS knows an agent by (xAPI 1.0.3 Communication 2.4).</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed record Person
{
    /// <summary>Names.</summary>
    [JsonProperty("name")]
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>Mail addresses as <c>mailto:</c> IRIs.</summary>
    [JsonProperty("mbox")]
    public IReadOnlyList<string>? Mboxes { get; init; }

    /// <summary>SHA-1 of mail addresses.</summary>
    [JsonProperty("mbox_sha1sum")]
    public IReadOnlyList<string>? MboxSha1Sums { get; init; }

    /// <summary>OpenIDs.</summary>
    [JsonProperty("openid")]
    public IReadOnlyList<string>? OpenIds { get; init; }

    /// <summary>Accounts.</summary>
    [JsonProperty("account")]
    public IReadOnlyList<Account>? Accounts { get; init; }

    [JsonProperty("objectType", Order = -2)]
    private static string ObjectType => "Person";
}
