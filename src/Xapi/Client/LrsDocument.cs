using System.Text;

namespace CoursePackager.Xapi.Client;

/// <summary>A document of the State, Agent Profile or Activity Profile resource (xAPI 1.0.3 Communication 2.2).</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Its media type.</param>
public sealed record LrsDocument(ReadOnlyMemory<byte> Content, string ContentType)
{
    /// <summary>Tag of this version, for <see cref="DocumentCondition.Matches"/>; set on documents that were got.</summary>
    public string? ETag { get; init; }

    /// <summary>When it was written last, if the LRS says so.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>A JSON document.</summary>
    public static LrsDocument FromJson(string json) => new(Encoding.UTF8.GetBytes(json), "application/json");

    /// <summary>The content as UTF-8 text.</summary>
    public string ToText() => Encoding.UTF8.GetString(Content.Span);
}
