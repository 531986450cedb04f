using CoursePackager.Lrs.Storage.LiteDb.Files;
using CoursePackager.Lrs.Storage.LiteDb.Journal;
using CoursePackager.Lrs.Storage.LiteDb.Views.Database;
using CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>
/// What finds statements and values in the journal. New entries gather in a layer in memory; a full layer is frozen and
/// written to the view database in one piece, in the background. One thread writes; any number reads through snapshots.
/// </summary>
internal sealed class ViewSet : IDisposable
{
    /// <summary>Snapshots at a time. Each is used on one thread and has at most one query open, and so one transaction; LiteDB takes
    /// at most 100 of them, the writer's included.</summary>
    private const int Places = 12;

    /// <summary>How many times its size the newest layer may reach while the one before is being written.</summary>
    private const int MaxGrowth = 2;

    private readonly ViewDatabase database;
    private readonly ViewDatabaseWriter writer;
    private readonly SemaphoreSlim places = new(Places);
    private readonly JournalFolder journal;
    private readonly int layerSize;
    private readonly Lock gate = new();

    /// <summary>Versions that are no longer current and that a snapshot still uses.</summary>
    private readonly List<ViewVersion> replaced = [];

    private volatile ViewVersion current;
    private volatile FrozenLayer? frozen;
    private Task flushing = Task.CompletedTask;
    private ViewState saved;
    private int retryAt;

    /// <param name="journal">Where the statements lie.</param>
    /// <param name="layerSize">Statements and values that make a layer full.</param>
    public ViewSet(IFileSystem files, string folder, JournalFolder journal, int layerSize)
    {
        this.journal = journal;
        this.layerSize = layerSize;
        database = new ViewDatabase(files, folder);
        writer = new ViewDatabaseWriter(database);
        try
        {
            foreach (var tenant in database.All(ViewDatabase.Tenants).Select(StateDocuments.ReadTenant))
                Tenants.Add(tenant);
            current = new ViewVersion([new ViewLayer()], writer.Runs);
            saved = database.All(ViewDatabase.State).Select(StateDocuments.ReadState).FirstOrDefault()
                ?? new ViewState(default, 0);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public TenantTable Tenants { get; } = new();

    /// <summary>How far the database has come: the journal from there on must be applied.</summary>
    public ViewState Saved => saved;

    /// <summary>Where new entries go.</summary>
    public ViewLayer Newest => current.Layers[0];

    /// <summary>Begins a read. The tenant's bound is taken first, so that everything below it is in the layers taken after
    /// it.</summary>
    public ViewSnapshot Read(string tenantName, out TenantView? tenant)
    {
        tenant = Tenants.Find(tenantName)?.View;
        return Read();
    }

    public ViewSnapshot Read()
    {
        places.Wait();
        lock (gate)
        {
            var version = current;
            version.Readers++;
            return new ViewSnapshot(database, journal, version, Release);
        }
    }

    /// <summary>Called by the writer between groups: hands a full layer over to the database. While that takes long the next
    /// layer may grow to several times its size; then the writer waits.</summary>
    /// <param name="reached">The journal's end and newest time, all of which the layers hold.</param>
    /// <exception cref="StoreException">The database cannot be written, and memory must not grow any more.</exception>
    public void MakeRoom(ViewState reached)
    {
        if (frozen is null && Newest.Count >= layerSize)
            Freeze(reached);
        if (frozen is null || Newest.Count < retryAt)
            return;
        if (flushing.IsCompleted)
            flushing = Task.Run(FlushFrozen);
        retryAt += layerSize / 4;
        if (Newest.Count >= layerSize * MaxGrowth)
            AwaitFlush();
    }

    /// <summary>Writes everything to the database, so that the next start has nothing to replay.</summary>
    public void FlushAll(ViewState reached)
    {
        if (frozen is not null)
            AwaitFlush();
        if (Newest.Count > 0 || !Equals(reached.End, saved.End))
        {
            Freeze(reached);
            AwaitFlush();
        }
    }

    public void Dispose()
    {
        ((IAsyncResult)flushing).AsyncWaitHandle.WaitOne();
        database.Dispose();
        places.Dispose();
    }

    private void Freeze(ViewState reached)
    {
        frozen = new FrozenLayer(Newest, Tenants.TakeChanged(), reached);
        Replace([new ViewLayer(), frozen.Layer], current.Runs);
        retryAt = layerSize;
        flushing = Task.Run(FlushFrozen);
    }

    private void AwaitFlush()
    {
        if (flushing.IsCompletedSuccessfully && frozen is not null)
            flushing = Task.Run(FlushFrozen);
        flushing.GetAwaiter().GetResult();
    }

    private void FlushFrozen()
    {
        var taken = frozen!;
        try
        {
            writer.Write(taken, IsRead);
        }
        catch (Exception error)
        {
            ReopenDatabase(error);
            throw IoFailure.Typed(error, "the views");
        }

        saved = taken.State;
        Replace([Newest], writer.Runs);
        frozen = null;
    }

    private void Release(ViewVersion version)
    {
        lock (gate)
        {
            if (--version.Readers == 0)
                replaced.Remove(version);
        }

        places.Release();
    }

    private void Replace(IReadOnlyList<ViewLayer> layers, IReadOnlyList<PostingRun> runs)
    {
        lock (gate)
        {
            if (current.Readers > 0)
                replaced.Add(current);
            current = new ViewVersion(layers, runs);
        }
    }

    /// <summary>Whether a snapshot may still look things up in a run that has been merged.</summary>
    private bool IsRead(int run)
    {
        lock (gate)
            return replaced.Append(current).Any(version => version.Runs.Any(known => known.Number == run));
    }

    /// <summary>An error leaves LiteDB unusable: it is opened again, at its state of before, with no reader in it.</summary>
    private void ReopenDatabase(Exception error)
    {
        if (error is not (IOException or UnauthorizedAccessException or StoreUnavailableException))
            database.Distrust();
        for (var i = 0; i < Places; i++)
            places.Wait();
        try
        {
            database.Reopen();
            writer.Forget();
        }
        finally
        {
            places.Release(Places);
        }
    }
}
