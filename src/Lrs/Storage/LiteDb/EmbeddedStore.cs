using System.Buffers.Binary;
using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Files;
using CoursePackager.Lrs.Storage.LiteDb.Journal;
using CoursePackager.Lrs.Storage.LiteDb.Views;
using CoursePackager.Lrs.Storage.LiteDb.Writing;

namespace CoursePackager.Lrs.Storage.LiteDb;

/// <summary>
/// The store that needs no set-up: one process, one folder. An append-only journal is the truth; the views find things in it and can
/// always be rebuilt. Reads run on the caller's thread; writes pass through <see cref="GroupCommitter"/>. See docs/adr/0001.
/// </summary>
internal sealed class EmbeddedStore : IStore
{
    private readonly FolderLock folderLock;
    private readonly JournalFolder journal;
    private readonly ViewSet views;
    private readonly StatementFinder finder;
    private readonly AttachmentFolder attachments;
    private readonly StoreClock clock;
    private readonly GroupCommitter committer;
    private bool disposed;

    private EmbeddedStore(FolderLock folderLock, string folder, EmbeddedStoreOptions options, TimeProvider time, CancellationToken cancel)
    {
        this.folderLock = folderLock;
        journal = new JournalFolder(options.Files, Path.Combine(folder, "journal"));
        views = new ViewSet();
        finder = new StatementFinder(views, journal);
        attachments = new AttachmentFolder(options.Files, Path.Combine(folder, "attachments"));
        clock = new StoreClock(time);
        var indexer = new StatementIndexer(views, journal);
        var recovery = new ViewRecovery(views, indexer);
        var end = new JournalReplay(journal).Run(default, default, recovery.Apply, cancel);
        clock.Recover(recovery.NewestMs);
        var writer = new JournalWriter(journal, end, options.SegmentBytes);
        committer = new GroupCommitter(journal, writer, views, indexer, clock, options.MaxGroupDelay);
    }

    /// <summary>Opens the store of a folder, creating it when there is none, and brings it to the state of the last acknowledged write.</summary>
    /// <exception cref="StoreInUseException">Another process has the folder open.</exception>
    /// <exception cref="StoreDamagedException">Acknowledged bytes are missing or changed.</exception>
    public static Task<EmbeddedStore> OpenAsync(
        string folder, EmbeddedStoreOptions options, TimeProvider time, CancellationToken cancel = default) => Task.Run(
        () =>
        {
            var folderLock = FolderLock.Take(folder);
            try
            {
                return new EmbeddedStore(folderLock, folder, options, time, cancel);
            }
            catch
            {
                folderLock.Dispose();
                throw;
            }
        },
        cancel);

    public Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<PreparedStatement> batch, CancellationToken cancel) =>
        WriteAsync(new StatementsWrite(tenant, batch), cancel);

    public Task<StoredStatement?> GetStatementAsync(string tenant, Guid id, CancellationToken cancel) =>
        Read(tenant, known => finder.Get(known, id), null, cancel);

    public Task<StatementPage> QueryAsync(string tenant, StatementQuery query, CancellationToken cancel) =>
        Read(tenant, known => finder.Query(known, query), new StatementPage([], null), cancel);

    public Task<IReadOnlyList<StoredStatement>> ReadChangesAsync(string tenant, long after, int limit, CancellationToken cancel) =>
        Read(tenant, known => finder.Changes(known, after, limit), [], cancel);

    public Task<DateTimeOffset> ConsistentThroughAsync(string tenant, CancellationToken cancel) => Task.FromResult(clock.ConsistentThrough());

    public Task<StoredDocument?> GetDocumentAsync(string tenant, DocumentScope scope, string id, CancellationToken cancel) =>
        Read(tenant, known => Document(known, ValueKey.Document(scope, id)), null, cancel);

    public Task<IReadOnlyList<string>> ListDocumentsAsync(
        string tenant, DocumentScope scope, DateTimeOffset? since, CancellationToken cancel) =>
        Read(tenant, known => DocumentIds(known, scope, since), [], cancel);

    public Task<bool> WriteDocumentAsync(string tenant, DocumentWrite write, CancellationToken cancel) =>
        WriteAsync(new DocumentValuesWrite(tenant, write), cancel);

    public Task<string> PutAttachmentAsync(string tenant, Stream content, CancellationToken cancel) =>
        attachments.PutAsync(tenant, content, cancel);

    public Task<Stream?> OpenAttachmentAsync(string tenant, string sha256, CancellationToken cancel) =>
        Task.FromResult(attachments.Open(tenant, sha256));

    public Task<StoredRecord?> ReadRecordAsync(string tenant, string collection, string key, CancellationToken cancel) =>
        Read(tenant, known => views.FindValue(known.Number, ValueKey.Record(collection, key)) is { } entry ? Record(entry) : null, null, cancel);

    public Task<IReadOnlyList<StoredRecord>> ListRecordsAsync(
        string tenant, string collection, string prefix, string? after, int limit, CancellationToken cancel) =>
        Read(tenant, known => Records(known, collection, prefix, after, limit), [], cancel);

    public Task<bool> WriteRecordsAsync(
        string tenant, IReadOnlyList<RecordChange> changes, Checkpoint? checkpoint, CancellationToken cancel) =>
        WriteAsync(new RecordValuesWrite(tenant, changes, checkpoint), cancel);

    public Task<long> ReadCheckpointAsync(string tenant, string projection, CancellationToken cancel) =>
        Read(tenant, known => Checkpoint(known, projection), 0L, cancel);

    public ValueTask DisposeAsync()
    {
        if (disposed)
            return ValueTask.CompletedTask;
        disposed = true;
        committer.Dispose();
        journal.Dispose();
        folderLock.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<TResult> WriteAsync<TResult>(PendingWrite<TResult> write, CancellationToken cancel)
    {
        // A write cannot be called back once it is handed over: the journal may have it already.
        cancel.ThrowIfCancellationRequested();
        return committer.WriteAsync(write);
    }

    private Task<TResult> Read<TResult>(string tenant, Func<Tenant, TResult> read, TResult none, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(views.Tenants.Find(tenant) is { } known ? read(known) : none);
    }

    private StoredDocument? Document(Tenant tenant, byte[] key)
    {
        if (views.FindValue(tenant.Number, key) is not { } entry)
            return null;
        var value = Value(entry);
        var updated = DateTimeOffset.FromUnixTimeMilliseconds(value.UpdatedMs);
        return new StoredDocument(value.Name, value.ContentType!, value.Content, value.ETag!, updated);
    }

    private IReadOnlyList<string> DocumentIds(Tenant tenant, DocumentScope scope, DateTimeOffset? since) =>
    [
        .. views.ListValues(tenant.Number, ValueKey.Documents(scope), null, int.MaxValue)
            .Where(entry => since is not { } time || DateTimeOffset.FromUnixTimeMilliseconds(entry.UpdatedMs) > time)
            .Select(entry => entry.Name)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private IReadOnlyList<StoredRecord> Records(Tenant tenant, string collection, string prefix, string? after, int limit)
    {
        var afterKey = after is null ? null : ValueKey.Record(collection, after);
        return [.. views.ListValues(tenant.Number, ValueKey.Record(collection, prefix), afterKey, limit).Select(Record)];
    }

    private long Checkpoint(Tenant tenant, string projection) =>
        views.FindValue(tenant.Number, ValueKey.Checkpoint(projection)) is { } entry
            ? BinaryPrimitives.ReadInt64LittleEndian(Value(entry).Content.Span)
            : 0;

    private StoredRecord Record(ValueEntry entry)
    {
        var value = Value(entry);
        return new StoredRecord(value.Name, value.Content);
    }

    private StoredValue Value(ValueEntry entry) => ValueCodec.Read(journal.ReadItem(entry.Location!.Value));
}
