using CoursePackager.Lrs.Storage.LiteDb.Files;
using CoursePackager.Lrs.Storage.LiteDb.Journal;
using CoursePackager.Lrs.Storage.LiteDb.Views.Database;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>
/// What finds statements and values in the journal. New entries gather in a layer in memory; a full layer is frozen and
/// written to the view database in one piece, in the background. One thread writes; any number reads through snapshots.
/// </summary>
internal sealed class ViewSet : IDisposable
{
    /// <summary>LiteDB takes at most 100 open transactions; a snapshot needs up to six.</summary>
    private const int Places = 12;

    /// <summary>How many times its size the newest layer may reach while the one before is being written.</summary>
    private const int MaxGrowth = 2;

    private readonly ViewDatabase database;
    private readonly ViewDatabaseWriter writer;
    private readonly SemaphoreSlim places = new(Places);
    private readonly HashSet<(int Tenant, long IdKey)> awaited = [];
    private readonly int layerSize;
    private volatile ViewLayer[] layers = [new ViewLayer()];
    private volatile FrozenLayer? frozen;
    private Task flushing = Task.CompletedTask;
    private ViewState saved;
    private int retryAt;

    /// <param name="layerSize">Statements and values that make a layer full.</param>
    public ViewSet(IFileSystem files, string folder, int layerSize)
    {
        this.layerSize = layerSize;
        database = new ViewDatabase(files, folder);
        writer = new ViewDatabaseWriter(database);
        foreach (var tenant in database.All(ViewDatabase.Tenants).Select(StateDocuments.ReadTenant))
            Tenants.Add(tenant);
        awaited.UnionWith(database.All(ViewDatabase.Awaited).Select(StateDocuments.ReadAwaited));
        saved = database.All(ViewDatabase.State).Select(StateDocuments.ReadState).FirstOrDefault() ?? new ViewState(default, 0);
    }

    public TenantTable Tenants { get; } = new();

    /// <summary>How far the database has come: the journal from there on must be applied.</summary>
    public ViewState Saved => saved;

    /// <summary>Where new entries go.</summary>
    public ViewLayer Newest => layers[0];

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
        return new ViewSnapshot(database, layers, places);
    }

    /// <summary>Whether stored statements refer to a statement with this id key that has not come yet. Writer only.</summary>
    public bool IsAwaited(int tenant, long idKey) => awaited.Count > 0 && awaited.Contains((tenant, idKey));

    public void SetAwaited(int tenant, long idKey, bool isAwaited)
    {
        if (isAwaited ? awaited.Add((tenant, idKey)) : awaited.Remove((tenant, idKey)))
            Newest.SetAwaited(tenant, idKey, isAwaited);
    }

    /// <summary>Called by the writer between groups: hands a full layer over to the database. While that takes long the next
    /// layer may grow to several times its size; then the writer waits.</summary>
    /// <param name="reached">The journal's end and newest time, all of which the layers hold.</param>
    /// <exception cref="StoreException">The database cannot be written, and memory must not grow any more.</exception>
    public void MakeRoom(ViewState reached)
    {
        if (frozen is null && IsDue(Newest))
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

    /// <summary>Best just after a bucket has been filled: then its lists are written once and not read again to be
    /// merged.</summary>
    private bool IsDue(ViewLayer layer) => layer.Count >= layerSize || (layer.Count >= layerSize / 4 && layer.HasBegunBucket);

    private void Freeze(ViewState reached)
    {
        frozen = new FrozenLayer(Newest, Tenants.TakeChanged(), reached);
        layers = [new ViewLayer(), frozen.Layer];
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
            writer.Write(taken.Layer, taken.Tenants, taken.State);
        }
        catch (Exception error)
        {
            ReopenDatabase(error);
            throw IoFailure.Typed(error, "the views");
        }

        saved = taken.State;
        layers = [layers[0]];
        frozen = null;
    }

    /// <summary>An error leaves LiteDB unusable: it is opened again, at its state of before, with no reader in it.</summary>
    private void ReopenDatabase(Exception error)
    {
        if (error is not (IOException or UnauthorizedAccessException))
            database.Distrust();
        for (var i = 0; i < Places; i++)
            places.Wait();
        try
        {
            database.Reopen();
        }
        finally
        {
            places.Release(Places);
        }
    }
}
