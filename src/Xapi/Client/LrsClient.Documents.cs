using System.Net.Http.Headers;

namespace CoursePackager.Xapi.Client;

/// <content>State, Agent Profile and Activity Profile (xAPI 1.0.3 Communication 2.2, 2.3, 2.6, 2.7, 3.1).</content>
public sealed partial class LrsClient
{
    /// <summary>Gets a document with its tag.</summary>
    public async Task<LrsResult<LrsDocument>> GetDocumentAsync(
        DocumentPlace place, string id, CancellationToken cancellation = default)
    {
        var answer = await SendAsync(HttpMethod.Get, place, id, null, DocumentCondition.None, cancellation);
        if (!answer.Result.IsSuccess)
            return answer.Result.As<LrsDocument>();
        var document = new LrsDocument(answer.Body, answer.ContentHeaders?.ContentType?.ToString() ?? "application/octet-stream")
        {
            ETag = answer.ETag,
            LastModified = answer.ContentHeaders?.LastModified,
        };
        return new LrsResult<LrsDocument>(document, LrsOutcome.Success);
    }

    /// <summary>Writes a whole document.</summary>
    public Task<LrsResult> PutDocumentAsync(
        DocumentPlace place,
        string id,
        LrsDocument document,
        DocumentCondition? condition = null,
        CancellationToken cancellation = default) =>
        WriteAsync(HttpMethod.Put, place, id, document, condition, cancellation);

    /// <summary>Merges the top-level properties of a JSON document into the one that is there, or makes it.</summary>
    public Task<LrsResult> MergeDocumentAsync(
        DocumentPlace place,
        string id,
        LrsDocument document,
        DocumentCondition? condition = null,
        CancellationToken cancellation = default) =>
        WriteAsync(HttpMethod.Post, place, id, document, condition, cancellation);

    /// <summary>Deletes a document; it need not be there.</summary>
    public async Task<LrsResult> DeleteDocumentAsync(
        DocumentPlace place, string id, DocumentCondition? condition = null, CancellationToken cancellation = default)
    {
        var answer = await SendAsync(HttpMethod.Delete, place, id, null, condition ?? DocumentCondition.None, cancellation);
        return answer.Result;
    }

    /// <summary>Deletes all State documents of an activity and agent, of one registration when it is given.</summary>
    public async Task<LrsResult> DeleteAllStateAsync(DocumentPlace.State place, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var answer = await channel.SendAsync(
            HttpMethod.Delete, place.Resource, place.ToQuery(), null, DocumentCondition.None, cancellation);
        return answer.Result;
    }

    /// <summary>Ids of the documents there, of those written after a time when it is given.</summary>
    public Task<LrsResult<IReadOnlyList<string>>> ListDocumentsAsync(
        DocumentPlace place, DateTimeOffset? since = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        return GetAsync<IReadOnlyList<string>>(place.Resource, place.ToQuery().Add("since", since), cancellation);
    }

    private async Task<LrsResult> WriteAsync(
        HttpMethod method,
        DocumentPlace place,
        string id,
        LrsDocument document,
        DocumentCondition? condition,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var content = new ReadOnlyMemoryContent(document.Content);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(document.ContentType);
        var answer = await SendAsync(method, place, id, content, condition ?? DocumentCondition.None, cancellation);
        return answer.Result;
    }

    private Task<LrsAnswer> SendAsync(
        HttpMethod method,
        DocumentPlace place,
        string id,
        HttpContent? content,
        DocumentCondition condition,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentException.ThrowIfNullOrEmpty(id);
        var query = place.ToQuery().Add(place.IdParameter, id);
        return channel.SendAsync(method, place.Resource, query, content, condition, cancellation);
    }
}
