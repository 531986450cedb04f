using System.Text;
using System.Text.Json;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Tests.Completion;

/// <summary>The part of the store's contract that projections use, in memory, so that properties can try many
/// histories.</summary>
internal sealed class MemoryStore : IStore
{
    private readonly List<(Guid Id, byte[] Json)> statements = [];
    private readonly HashSet<Guid> voided = [];
    private readonly Dictionary<string, SortedDictionary<string, ReadOnlyMemory<byte>>> collections = [];
    private readonly Dictionary<string, long> checkpoints = [];

    /// <summary>Called before each write of records; may change the store like another process would.</summary>
    public Action? BeforeWrite { get; set; }

    public int Count => statements.Count;

    /// <summary>Stores a statement's text as it is.</summary>
    public void Add(Guid id, string json, Guid? voids = null)
    {
        statements.Add((id, Encoding.UTF8.GetBytes(json)));
        if (voids is { } target)
            voided.Add(target);
    }

    public Task<StoredStatement?> GetStatementAsync(string tenant, Guid id, CancellationToken cancel) =>
        Task.FromResult(All().FirstOrDefault(statement => statement.Id == id));

    public Task<StatementPage> QueryAsync(string tenant, StatementQuery query, CancellationToken cancel)
    {
        var found = All().Where(item => !item.IsVoided && item.Sequence > (query.Cursor ?? 0))
            .Where(item => query.Registration is not { } registration || RegistrationOf(item) == registration)
            .Take(query.Limit + 1).ToList();
        var page = found.Take(query.Limit).ToList();
        return Task.FromResult(new StatementPage(page, found.Count > page.Count ? page[^1].Sequence : null));
    }

    public Task<IReadOnlyList<StoredStatement>> ReadChangesAsync(string tenant, long after, int limit,
        CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<StoredStatement>>([.. All().Where(item => item.Sequence > after).Take(limit)]);

    public Task<IReadOnlyList<StoredRecord>> ReadRecordsAsync(
        string tenant, string collection, IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<StoredRecord>>(
            [.. keys.Distinct().Where(Of(collection).ContainsKey).Select(key => new StoredRecord(key, Of(collection)[key]))]);

    public Task<IReadOnlyList<StoredRecord>> ListRecordsAsync(
        string tenant, string collection, string prefix, string? after, int limit, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<StoredRecord>>(
        [
            .. Of(collection)
                .Where(item => item.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Where(item => after is null || string.CompareOrdinal(item.Key, after) > 0)
                .Take(limit)
                .Select(item => new StoredRecord(item.Key, item.Value)),
        ]);

    public Task<bool> WriteRecordsAsync(
        string tenant, IReadOnlyList<RecordChange> changes, Checkpoint? checkpoint, CancellationToken cancel)
    {
        BeforeWrite?.Invoke();
        if (checkpoint is { From: { } from } && checkpoints.GetValueOrDefault(checkpoint.Projection) != from)
            return Task.FromResult(false);
        if (changes.Any(change => change.OnlyIfAbsent && Of(change.Collection).ContainsKey(change.Key)))
            return Task.FromResult(false);
        foreach (var change in changes)
        {
            if (change.Json is { } json)
                Of(change.Collection)[change.Key] = json;
            else
                Of(change.Collection).Remove(change.Key);
        }

        if (checkpoint is not null)
            checkpoints[checkpoint.Projection] = checkpoint.Sequence;
        return Task.FromResult(true);
    }

    public Task<long> ReadCheckpointAsync(string tenant, string projection, CancellationToken cancel) =>
        Task.FromResult(checkpoints.GetValueOrDefault(projection));

    public Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<PreparedStatement> batch, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<DateTimeOffset> ConsistentThroughAsync(string tenant, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<StoredDocument?> GetDocumentAsync(string tenant, DocumentScope scope, string id, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<string>> ListDocumentsAsync(
        string tenant, DocumentScope scope, DateTimeOffset? since, CancellationToken cancel) => throw new NotSupportedException();

    public Task<bool> WriteDocumentAsync(string tenant, DocumentWrite write, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<string> PutAttachmentAsync(string tenant, Stream content, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<Stream?> OpenAttachmentAsync(string tenant, string sha256, CancellationToken cancel) =>
        throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IEnumerable<StoredStatement> All() => statements.Select((item, index) =>
        new StoredStatement(item.Id, index + 1, DateTimeOffset.UnixEpoch, voided.Contains(item.Id), item.Json, []));

    private SortedDictionary<string, ReadOnlyMemory<byte>> Of(string collection)
    {
        if (!collections.TryGetValue(collection, out var records))
            collections[collection] = records = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        return records;
    }

    private static Guid? RegistrationOf(StoredStatement statement)
    {
        using var document = JsonDocument.Parse(statement.Json);
        return document.RootElement.TryGetProperty("context", out var context)
            && context.TryGetProperty("registration", out var registration) ? registration.GetGuid() : null;
    }
}
