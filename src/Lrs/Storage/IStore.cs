namespace CoursePackager.Lrs.Storage;

/// <summary>
/// The one contract of every store: whole operations, no HTTP words, the tenant first in every key. When a writing method
/// returns, what it wrote is on disk. Safe for any number of concurrent callers.
/// </summary>
internal interface IStore : IAsyncDisposable
{
    /// <summary>Stores a batch, all or nothing: with any conflict nothing is written. An id twice in one batch is compared
    /// like a stored one.</summary>
    Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<PreparedStatement> batch, CancellationToken cancel);

    /// <summary>One statement by id, voided or not; null when there is none.</summary>
    Task<StoredStatement?> GetStatementAsync(string tenant, Guid id, CancellationToken cancel);

    /// <summary>A filtered page, in order of sequence.</summary>
    Task<StatementPage> QueryAsync(string tenant, StatementQuery query, CancellationToken cancel);

    /// <summary>The change feed: statements with a sequence above <paramref name="after"/>, oldest first, voided ones
    /// included. Fewer than <paramref name="limit"/> when they are large; none only at the end. Never skips: once sequence n is
    /// seen, nothing below n appears later.</summary>
    Task<IReadOnlyList<StoredStatement>> ReadChangesAsync(string tenant, long after, int limit, CancellationToken cancel);

    /// <summary>Every statement stored before this time is visible to queries (X-Experience-API-Consistent-Through).</summary>
    Task<DateTimeOffset> ConsistentThroughAsync(string tenant, CancellationToken cancel);

    /// <summary>One document; null when there is none.</summary>
    Task<StoredDocument?> GetDocumentAsync(string tenant, DocumentScope scope, string id, CancellationToken cancel);

    /// <summary>Ids of the documents of a scope changed after <paramref name="since"/> (exclusive), sorted. State without
    /// registration lists every registration.</summary>
    Task<IReadOnlyList<string>> ListDocumentsAsync(
        string tenant, DocumentScope scope, DateTimeOffset? since, CancellationToken cancel);

    /// <summary>Writes or deletes; false when the precondition did not hold, and then nothing has changed.</summary>
    Task<bool> WriteDocumentAsync(string tenant, DocumentWrite write, CancellationToken cancel);

    /// <summary>Keeps attachment bytes under their SHA-256 (lower-case hex), which the store computes and returns. Same bytes
    /// are kept once.</summary>
    Task<string> PutAttachmentAsync(string tenant, Stream content, CancellationToken cancel);

    /// <summary>Opens attachment bytes for reading; null when there are none with this hash.</summary>
    Task<Stream?> OpenAttachmentAsync(string tenant, string sha256, CancellationToken cancel);

    /// <summary>Those records with these keys that exist, each once, in any order.</summary>
    Task<IReadOnlyList<StoredRecord>> ReadRecordsAsync(
        string tenant, string collection, IReadOnlyCollection<string> keys, CancellationToken cancel);

    /// <summary>Records whose key begins with <paramref name="prefix"/>, after key <paramref name="after"/> (exclusive), in
    /// key order.</summary>
    Task<IReadOnlyList<StoredRecord>> ListRecordsAsync(
        string tenant, string collection, string prefix, string? after, int limit, CancellationToken cancel);

    /// <summary>Writes records and, when given, a projection's checkpoint, all or nothing; false when an
    /// <see cref="RecordChange.OnlyIfAbsent"/> key exists or the projection is not at <see cref="Checkpoint.From"/>, and then
    /// nothing has changed.</summary>
    Task<bool> WriteRecordsAsync(
        string tenant, IReadOnlyList<RecordChange> changes, Checkpoint? checkpoint, CancellationToken cancel);

    /// <summary>Where a projection stands; 0 when it has not begun.</summary>
    Task<long> ReadCheckpointAsync(string tenant, string projection, CancellationToken cancel);
}
