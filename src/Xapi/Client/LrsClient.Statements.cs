using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using CoursePackager.Xapi.Json;
using CoursePackager.Xapi.Model;

namespace CoursePackager.Xapi.Client;

/// <content>The Statement resource (xAPI 1.0.3 Communication 2.1). Attachments can be named by <c>fileUrl</c>; their bytes are
/// not sent.</content>
public sealed partial class LrsClient
{
    /// <summary>Stores one statement and answers its id, which it gets here when it has none.</summary>
    public async Task<LrsResult<Guid>> StoreAsync(Statement statement, CancellationToken cancellation = default)
    {
        var stored = await StoreAsync([statement], cancellation);
        return stored.TryGetValue(out var ids)
            ? new LrsResult<Guid>(ids[0], LrsOutcome.Success)
            : stored.As<Guid>();
    }

    /// <summary>Stores statements, all or none, and answers their ids in the same order.</summary>
    public async Task<LrsResult<IReadOnlyList<Guid>>> StoreAsync(
        IReadOnlyList<Statement> statements, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var named = statements.Select(s => s.Id is null ? s with { Id = Guid.NewGuid() } : s).ToList();
        if (named.Count == 0)
            return new LrsResult<IReadOnlyList<Guid>>([], LrsOutcome.Success);
        using var content = new ByteArrayContent(XapiJson.SerializeToUtf8(named));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var answer = await channel.SendAsync(
            HttpMethod.Post, "statements", new LrsQuery(), content, DocumentCondition.None, cancellation);
        return answer.Result.IsSuccess
            ? new LrsResult<IReadOnlyList<Guid>>([.. named.Select(s => s.Id!.Value)], LrsOutcome.Success)
            : answer.Result.As<IReadOnlyList<Guid>>();
    }

    /// <summary>Gets a statement that is not voided.</summary>
    public Task<LrsResult<Statement>> GetStatementAsync(Guid id, CancellationToken cancellation = default) =>
        GetAsync<Statement>("statements", new LrsQuery().Add("statementId", id), cancellation);

    /// <summary>Gets a voided statement.</summary>
    public Task<LrsResult<Statement>> GetVoidedStatementAsync(Guid id, CancellationToken cancellation = default) =>
        GetAsync<Statement>("statements", new LrsQuery().Add("voidedStatementId", id), cancellation);

    /// <summary>Gets the first page of the statements that match.</summary>
    public Task<LrsResult<StatementResult>> QueryAsync(StatementFilter filter, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return GetAsync<StatementResult>("statements", filter.ToQuery(), cancellation);
    }

    /// <summary>Gets the page that <see cref="StatementResult.More"/> of another one names.</summary>
    public async Task<LrsResult<StatementResult>> GetMoreAsync(string more, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(more);
        return Read<StatementResult>(await channel.SendMoreAsync(more, cancellation));
    }

    /// <summary>Gets page after page of the statements that match. A page that fails is the last one.</summary>
    public async IAsyncEnumerable<LrsResult<StatementResult>> ReadPagesAsync(
        StatementFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var page = await QueryAsync(filter, cancellation);
        var followed = new HashSet<string>(StringComparer.Ordinal);
        yield return page;
        while (page.TryGetValue(out var result) && !string.IsNullOrEmpty(result.More))
        {
            page = followed.Add(result.More)
                ? await GetMoreAsync(result.More, cancellation)
                : new LrsResult<StatementResult>(null, LrsOutcome.Unreadable, $"'more' leads in a circle: {result.More}");
            yield return page;
        }
    }
}
