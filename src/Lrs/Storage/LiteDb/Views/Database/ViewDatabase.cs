using CoursePackager.Lrs.Storage.LiteDb.Files;
using CoursePackager.Lrs.Storage.LiteDb.Views.Runs;
using LiteDB;
using LiteDB.Engine;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Database;

/// <summary>
/// The views on disk: a LiteDB file that can be thrown away, since the journal has everything. One that is broken, of another
/// version or not surely whole is replaced by an empty one when it is opened.
/// </summary>
internal sealed class ViewDatabase : IDisposable
{
    public const string Postings = "postings";
    public const string Runs = "runs";
    public const string Filters = "filters";
    public const string Statements = "statements";
    public const string Values = "values";
    public const string Tenants = "tenants";
    public const string State = "state";

    /// <summary>Version of the documents' shapes; another version is rebuilt.</summary>
    private const uint Version = 2;

    private const int KeysAtOnce = 500;
    private const string DataName = "views.db";
    private const string LogName = "views.log";
    private const string MarkName = "views.mark";

    private readonly IFileSystem files;
    private readonly string folder;
    private readonly Lock opening = new();
    private IStoreFile? data;
    private IStoreFile? log;
    private IStoreFile? mark;
    private WriteAheadGuard? guard;
    private volatile LiteEngine? engine;

    public ViewDatabase(IFileSystem files, string folder)
        : this(files, folder, mayCreate: true)
    {
    }

    private ViewDatabase(IFileSystem files, string folder, bool mayCreate)
    {
        this.files = files;
        this.folder = folder;
        if (mayCreate)
            Open();
        else
            TryOpenExisting();
    }

    /// <summary>The engine. LiteDB allows any number of readers beside one writer. Where it could not be opened again after an
    /// error, every use tries to.</summary>
    public LiteEngine Engine => engine ?? OpenedAgain();

    /// <summary>Closes and opens again, after an error has left LiteDB unusable. No reader may be active. Nothing is thrown
    /// away now: the layers in memory count on what the database has.</summary>
    public void Reopen()
    {
        lock (opening)
        {
            Close();
            TryOpenExisting();
        }
    }

    /// <summary>Throws the I/O error, if any, that the files have met and LiteDB has not seen.</summary>
    public void ThrowIfFailed()
    {
        if (guard?.Failure is { } error)
            throw new IOException(error.Message, error.HResult);
    }

    /// <summary>Makes the next start rebuild the views: what LiteDB answers cannot be believed.</summary>
    public void Distrust() => files.Delete(MarkPath);

    /// <summary>Throws the database of a folder away, for good even when the power fails right after.</summary>
    public static void Remove(IFileSystem files, string folder)
    {
        foreach (var name in (string[])[MarkName, DataName, LogName])
            files.Delete(Path.Combine(folder, name));
        if (Directory.Exists(folder))
            files.FlushFolder(folder);
    }

    /// <summary>How far the database of a folder had come when it was last saved; null when there is none to be believed.
    /// No store may be using it.</summary>
    public static ViewState? ReadState(IFileSystem files, string folder)
    {
        if (!files.Exists(Path.Combine(folder, MarkName)))
            return null;
        using var database = new ViewDatabase(files, folder, mayCreate: false);
        return database.engine is null ? null : database.All(State).Select(StateDocuments.ReadState).FirstOrDefault();
    }

    /// <summary>Documents that fulfil a condition on the key, in its order.</summary>
    public IEnumerable<BsonDocument> Find(
        string collection, BsonExpression condition, bool ascending = true, int limit = int.MaxValue)
    {
        var query = new Query { Order = ascending ? Query.Ascending : Query.Descending, OrderBy = ById, Limit = limit };
        query.Where.Add(condition);
        return Run(collection, query);
    }

    /// <summary>Keys that fulfil a condition, in order. The documents are not read.</summary>
    public List<BsonValue> FindKeys(string collection, BsonExpression condition, int limit)
    {
        var query = new Query { OrderBy = ById, Limit = limit, Select = BsonExpression.Create("{ _id }") };
        query.Where.Add(condition);
        return [.. Run(collection, query).Select(document => document["_id"])];
    }

    /// <summary>Does something in one transaction.</summary>
    public void Transact(Action action)
    {
        Engine.BeginTrans();
        try
        {
            action();
            Engine.Commit();
        }
        catch
        {
            TryRollback();
            throw;
        }
    }

    /// <summary>Documents with one of these keys, in any order.</summary>
    public IEnumerable<BsonDocument> FindAll(string collection, IEnumerable<BsonValue> keys)
    {
        foreach (var chunk in keys.Chunk(KeysAtOnce))
        {
            var query = new Query();
            query.Where.Add(BsonExpression.Create("_id IN @0", new BsonArray(chunk)));
            foreach (var document in Run(collection, query))
                yield return document;
        }
    }

    public BsonDocument? Find(string collection, BsonValue key) =>
        Find(collection, BsonExpression.Create("_id = @0", key)).FirstOrDefault();

    public IEnumerable<BsonDocument> All(string collection) => Run(collection, new Query());

    public void Dispose() => Close();

    private LiteEngine OpenedAgain()
    {
        lock (opening)
        {
            if (engine is null)
                TryOpenExisting();
            return engine ?? throw new StoreUnavailableException(
                "The views could not be opened again after an error. Check the disk, then restart the service.");
        }
    }

    private IEnumerable<BsonDocument> Run(string collection, Query query)
    {
        using var reader = Trusted(() => Engine.Query(collection, query));
        while (Trusted(reader.Read))
            yield return reader.Current.AsDocument;
    }

    /// <summary>Reads something. Over a broken file LiteDB throws all sorts of exceptions, and so does what it answers; the next
    /// start rebuilds it.</summary>
    public T Trusted<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not StoreException)
        {
            Distrust();
            throw new StoreUnavailableException(
                $"The views are damaged ({error.Message}). Restart the service: it makes them anew from the journal.", error);
        }
    }

    private void TryRollback()
    {
        try
        {
            Engine.Rollback();
        }
        catch (LiteException)
        {
            // The error that led here is the one to report; the database is opened again in any case.
        }
    }

    private void Close()
    {
        engine?.Dispose();
        data?.Dispose();
        log?.Dispose();
        mark?.Dispose();
        engine = null;
    }

    private static BsonExpression ById => BsonExpression.Create("_id");

    private string MarkPath => Path.Combine(folder, MarkName);

    private void Open()
    {
        files.CreateFolder(folder);
        if (!files.Exists(MarkPath) || !TryOpenExisting())
            OpenNew();
    }

    private bool TryOpenExisting()
    {
        try
        {
            OpenFiles();
            if (guard!.TryRecover(Version))
            {
                OpenEngine(guard);
                foreach (var collection in (string[])[State, Tenants])
                    _ = All(collection).ToList();
                _ = RunDocuments.ReadAll(this); // with the filters
                return true;
            }
        }
        catch (Exception)
        {
            // Whatever LiteDB meets in a broken file: the views are rebuilt.
        }

        Close();
        return false;
    }

    private void OpenNew()
    {
        Remove(files, folder);
        OpenFiles();
        OpenEngine(guard!);
        Engine.Pragma(Pragmas.CHECKPOINT, 0);
        // All collections at once, while nobody reads: LiteDB lets a reader see one that is being created.
        foreach (var collection in (string[])[Postings, Runs, Filters, Statements, Values, Tenants, State])
            Engine.Insert(collection, [], BsonAutoId.ObjectId);
        Engine.Checkpoint();
        ThrowIfFailed();
        guard!.Begin(Version);
        files.FlushFolder(folder);
    }

    private void OpenFiles()
    {
        data = files.Open(Path.Combine(folder, DataName));
        log = files.Open(Path.Combine(folder, LogName));
        mark = files.Open(MarkPath);
        guard = new WriteAheadGuard(log, mark);
    }

    private void OpenEngine(WriteAheadGuard guard) => engine = new LiteEngine(new EngineSettings
    {
        DataStream = new ViewDataStream(data!, guard),
        LogStream = new ViewLogStream(log!, guard),
        TempStream = new MemoryStream(),
        Collation = Collation.Binary,
    });
}
