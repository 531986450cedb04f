using CoursePackager.Lrs.Storage.LiteDb.Erasing;
using CoursePackager.Lrs.Storage.LiteDb.Files;
using CoursePackager.Lrs.Storage.LiteDb.Journal;
using CoursePackager.Lrs.Storage.LiteDb.Maintenance;
using CoursePackager.Lrs.Storage.LiteDb.Views;
using CoursePackager.Lrs.Storage.LiteDb.Views.Database;
using CoursePackager.Lrs.Storage.LiteDb.Writing;

namespace CoursePackager.Lrs.Storage.LiteDb;

/// <summary>
/// The store that needs no set-up: one process, one folder. An append-only journal is the truth; the views find things in it
/// and can always be rebuilt. Reads run on the caller's thread; writes pass through <see cref="GroupCommitter"/>. See
/// docs/adr/0001.
/// </summary>
internal sealed class EmbeddedStore : IStore, IStoreInventory
{
    private readonly Stack<IDisposable> resources = new();
    private readonly JournalFolder journal;
    private readonly JournalWriter writer;
    private readonly CleanMark cleanMark;
    private readonly ViewSet views;
    private readonly StatementFinder statements;
    private readonly ValueFinder values;
    private readonly AttachmentFolder attachments;
    private readonly StoreClock clock;
    private readonly GroupCommitter committer;
    private bool disposed;

    private EmbeddedStore(
        string folder,
        EmbeddedStoreOptions options,
        TimeProvider time,
        IProgress<StoreProgress>? progress,
        CancellationToken cancel)
    {
        try
        {
            Keep(FolderLock.Take(folder));
            CreateFolders(options.Files, folder);
            new ErasureFile(options.Files, folder).Finish();
            journal = Keep(new JournalFolder(options.Files, StorePaths.Journal(folder)));
            cleanMark = new CleanMark(options.Files, journal.Path);
            views = Keep(new ViewSet(options.Files, StorePaths.Views(folder), journal, options.ViewLayerSize));
            statements = new StatementFinder(journal);
            values = new ValueFinder(journal);
            attachments = new AttachmentFolder(options.Files, StorePaths.Attachments(folder));
            attachments.RemoveUnfinished();
            clock = new StoreClock(time);
            var indexer = new StatementIndexer(views, journal);
            writer = new JournalWriter(journal, Recover(indexer, progress, cancel), options.SegmentBytes);
            committer = Keep(new GroupCommitter(journal, writer, views, indexer, clock, options.MaxGroupDelay));
        }
        catch
        {
            Release();
            throw;
        }
    }

    /// <summary>Bytes that opening cut from the journal's end: a write that was never acknowledged, cut short by a crash. 0
    /// mostly.</summary>
    public long CutBytes { get; private set; }

    /// <summary>Opens the store of a folder, creating it when there is none, and brings it to the state of the last
    /// acknowledged write.</summary>
    /// <exception cref="StoreInUseException">Another process has the folder open.</exception>
    /// <exception cref="StoreDamagedException">Acknowledged bytes are missing or changed.</exception>
    public static Task<EmbeddedStore> OpenAsync(
        string folder, EmbeddedStoreOptions options, TimeProvider time, CancellationToken cancel = default) =>
        OpenAsync(folder, options, time, null, cancel);

    /// <inheritdoc cref="OpenAsync(string, EmbeddedStoreOptions, TimeProvider, CancellationToken)"/>
    /// <param name="progress">Told how much of the journal has been replayed.</param>
    public static Task<EmbeddedStore> OpenAsync(
        string folder,
        EmbeddedStoreOptions options,
        TimeProvider time,
        IProgress<StoreProgress>? progress,
        CancellationToken cancel) =>
        Task.Run(() => OpenTwice(folder, options, time, progress, cancel), cancel);

    /// <summary>Reads and checks everything in a data folder and changes nothing; a service may be using it.</summary>
    public static Task<VerifyReport> VerifyAsync(
        string folder,
        EmbeddedStoreOptions options,
        IProgress<StoreProgress>? progress = null,
        CancellationToken cancel = default) =>
        Task.Run(
            () =>
            {
                var known = ViewReach.Read(options.Files, folder);
                using var verifier = new StoreVerifier(options.Files, folder, progress);
                return verifier.Run(known, cancel);
            },
            cancel);

    /// <summary>Throws the views away and makes them anew from the journal. No service may be using the folder.</summary>
    /// <param name="keepReadable">Give up what is damaged in the journal and keep the rest; damaged files are put aside.
    /// Otherwise damage is refused.</param>
    /// <returns>How many segments of the journal had to be replaced.</returns>
    public static Task<int> RebuildAsync(
        string folder,
        EmbeddedStoreOptions options,
        TimeProvider time,
        bool keepReadable,
        IProgress<StoreProgress>? progress = null,
        CancellationToken cancel = default) => Task.Run(
        async () =>
        {
            int replaced;
            using (FolderLock.Take(folder))
            {
                new ErasureFile(options.Files, folder).Finish();
                if (!keepReadable)
                    ViewReach.Keep(options.Files, folder);
                replaced = keepReadable ? new JournalSalvage(options.Files, folder).Run(cancel) : 0;
                ViewDatabase.Remove(options.Files, StorePaths.Views(folder));
            }

            await using var store = await OpenAsync(folder, options, time, progress, cancel);
            return replaced;
        },
        cancel);

    public Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<PreparedStatement> batch, CancellationToken cancel) =>
        WriteAsync(new StatementsWrite(tenant, batch), cancel);

    public Task<StoredStatement?> GetStatementAsync(string tenant, Guid id, CancellationToken cancel) =>
        Read(tenant, (known, bound) => statements.Get(known, bound, id), null, cancel);

    public Task<StatementPage> QueryAsync(string tenant, StatementQuery query, CancellationToken cancel) =>
        Read(tenant, (known, bound) => statements.Query(known, bound, query), new StatementPage([], null), cancel);

    public Task<IReadOnlyList<StoredStatement>> ReadChangesAsync(
        string tenant, long after, int limit, CancellationToken cancel) =>
        Read(tenant, (known, bound) => statements.Changes(known, bound, after, limit), [], cancel);

    public Task<DateTimeOffset> ConsistentThroughAsync(string tenant, CancellationToken cancel) =>
        Task.FromResult(clock.ConsistentThrough());

    public Task<StoredDocument?> GetDocumentAsync(string tenant, DocumentScope scope, string id, CancellationToken cancel) =>
        Read(tenant, (known, bound) => values.Document(known, bound, scope, id), null, cancel);

    public Task<IReadOnlyList<string>> ListDocumentsAsync(
        string tenant, DocumentScope scope, DateTimeOffset? since, CancellationToken cancel) =>
        Read(tenant, (known, bound) => ValueFinder.DocumentIds(known, bound, scope, since), [], cancel);

    public Task<bool> WriteDocumentAsync(string tenant, DocumentWrite write, CancellationToken cancel) =>
        WriteAsync(new DocumentValuesWrite(tenant, write), cancel);

    public Task<string> PutAttachmentAsync(string tenant, Stream content, CancellationToken cancel) =>
        attachments.PutAsync(tenant, content, cancel);

    public Task<Stream?> OpenAttachmentAsync(string tenant, string sha256, CancellationToken cancel) =>
        Task.FromResult(attachments.Open(tenant, sha256));

    public Task<IReadOnlyList<StoredRecord>> ReadRecordsAsync(
        string tenant, string collection, IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        Read(tenant, (known, bound) => values.Records(known, bound, collection, keys), [], cancel);

    public Task<IReadOnlyList<StoredRecord>> ListRecordsAsync(
        string tenant, string collection, string prefix, string? after, int limit, CancellationToken cancel) =>
        Read(tenant, (known, bound) => values.Records(known, bound, collection, prefix, after, limit), [], cancel);

    public Task<bool> WriteRecordsAsync(
        string tenant, IReadOnlyList<RecordChange> changes, Checkpoint? checkpoint, CancellationToken cancel) =>
        WriteAsync(new RecordValuesWrite(tenant, changes, checkpoint), cancel);

    public Task<long> ReadCheckpointAsync(string tenant, string projection, CancellationToken cancel) =>
        Read(tenant, (known, bound) => values.Checkpoint(known, bound, projection), 0L, cancel);

    public Task<IReadOnlyList<FoundDocument>> ReadDocumentsAsync(
        string tenant, string? after, int limit, CancellationToken cancel) =>
        Read(tenant, (known, bound) => values.Documents(known, bound, after, limit), [], cancel);

    public Task<IReadOnlyList<string>> ListCollectionsAsync(string tenant, CancellationToken cancel) =>
        Read(tenant, ValueFinder.Collections, [], cancel);

    /// <summary>Finishes the writes that wait, brings the view database up to date and marks the journal as closed in
    /// order.</summary>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
            return;
        disposed = true;
        await Task.Run(() =>
        {
            committer.Dispose();
            CloseInOrder();
            Release();
        });
    }

    /// <summary>Broken views may show only while the journal is replayed onto them; the second time they are made anew.</summary>
    private static EmbeddedStore OpenTwice(
        string folder,
        EmbeddedStoreOptions options,
        TimeProvider time,
        IProgress<StoreProgress>? progress,
        CancellationToken cancel)
    {
        try
        {
            return new EmbeddedStore(folder, options, time, progress, cancel);
        }
        catch (StoreUnavailableException)
        {
            return new EmbeddedStore(folder, options, time, progress, cancel);
        }
    }

    /// <summary>What lies in a folder is on disk only once the folder itself is.</summary>
    private static void CreateFolders(IFileSystem files, string folder)
    {
        files.CreateFolder(StorePaths.Journal(folder));
        files.CreateFolder(StorePaths.Attachments(folder));
        files.FlushFolder(folder);
    }

    private void CloseInOrder()
    {
        try
        {
            writer.TryCutBack();
            views.FlushAll(new ViewState(writer.End, clock.Newest));
            if (writer.End != default)
                cleanMark.Write(writer.End);
        }
        catch (Exception error) when (error is StoreException or IOException or UnauthorizedAccessException)
        {
            // The journal has everything: the next start replays what the views lack.
        }
    }

    private JournalPosition Recover(StatementIndexer indexer, IProgress<StoreProgress>? progress, CancellationToken cancel)
    {
        var recovery = new ViewRecovery(views, indexer);
        var replay = new JournalReplay(journal, progress);
        var marked = cleanMark.Read();
        var saved = views.Saved.End;
        var end = replay.Run(saved, marked.CompareTo(saved) > 0 ? marked : saved, recovery.Apply, cancel);
        CutBytes = replay.CutBytes;
        clock.Recover(recovery.NewestMs);
        cleanMark.Remove();
        return end;
    }

    private T Keep<T>(T resource)
        where T : IDisposable
    {
        resources.Push(resource);
        return resource;
    }

    private void Release()
    {
        while (resources.TryPop(out var resource))
            resource.Dispose();
    }

    private Task<TResult> WriteAsync<TResult>(PendingWrite<TResult> write, CancellationToken cancel)
    {
        // A write cannot be called back once it is handed over: the journal may have it already.
        cancel.ThrowIfCancellationRequested();
        return committer.WriteAsync(write);
    }

    private Task<TResult> Read<TResult>(
        string tenant, Func<ViewSnapshot, TenantView, TResult> read, TResult none, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(disposed, this);
        using var known = views.Read(tenant, out var bound);
        return Task.FromResult(bound is { } found ? read(known, found) : none);
    }
}
