using System.Net.Http.Headers;

namespace CoursePackager.Xapi.Client;

/// <summary>What must hold for a document to be written or deleted (xAPI 1.0.3 Communication 3.1).</summary>
public sealed record DocumentCondition
{
    private DocumentCondition(string? header, string? value) => (Header, Value) = (header, value);

    /// <summary>Nothing. For a PUT of a profile LRSs may want more than this.</summary>
    public static DocumentCondition None { get; } = new(null, null);

    /// <summary>There is no such document yet.</summary>
    public static DocumentCondition IsNew { get; } = new("If-None-Match", "*");

    private string? Header { get; }

    private string? Value { get; }

    /// <summary>The document is still the one with this <see cref="LrsDocument.ETag"/>.</summary>
    public static DocumentCondition Matches(string etag) => new("If-Match", etag);

    internal void AddTo(HttpRequestHeaders headers)
    {
        if (Header is not null)
            headers.TryAddWithoutValidation(Header, Value);
    }
}
