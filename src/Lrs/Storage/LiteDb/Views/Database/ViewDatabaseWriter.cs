using CoursePackager.Lrs.Storage.LiteDb.Views.Runs;
using LiteDB;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Database;

/// <summary>Writes a finished layer into the view database, together with the journal position that it reaches.</summary>
internal sealed class ViewDatabaseWriter(ViewDatabase database)
{
    private const string Value = "v";

    /// <summary>LiteDB keeps all pages that a transaction touches in memory.</summary>
    private const int ValuesAtOnce = 512;

    /// <summary>Blocks. A layer makes about 50, and merging makes that many for each level of runs, so merging keeps
    /// up.</summary>
    private const int MergedAtOnce = 512;

    private const int DeletedAtOnce = 1024;

    private RunKeeper? keeper;

    /// <summary>The runs that are there after the last <see cref="Write"/>.</summary>
    public IReadOnlyList<PostingRun> Runs => Keeper.Runs;

    /// <param name="isRead">Whether a reader may still be using a run that has been merged.</param>
    public void Write(FrozenLayer frozen, Func<int, bool> isRead)
    {
        var run = Keeper.Write(frozen.Layer);
        database.Transact(() =>
        {
            if (run is not null)
                Keeper.Add(run);
            WriteStatements(frozen.Layer);
            Upsert(ViewDatabase.Tenants, frozen.Tenants.Select(StateDocuments.Of));
            Upsert(ViewDatabase.State, [StateDocuments.Of(frozen.State)]);
        });
        foreach (var values in frozen.Layer.Values.Chunk(ValuesAtOnce))
            database.Transact(() => WriteValues(values));
        Keeper.Merge(MergedAtOnce);
        Keeper.DeleteUnused(isRead, DeletedAtOnce);
        // The log is not believed before this, so all of the above is there after a crash, or nothing.
        database.Engine.Checkpoint();
        database.ThrowIfFailed();
    }

    /// <summary>After the database has been opened again: what it holds is read anew.</summary>
    public void Forget() => keeper = null;

    private RunKeeper Keeper => keeper ??= new RunKeeper(database);

    private void WriteStatements(ViewLayer layer)
    {
        var keys = layer.Statements.Keys.Select(key => StatementBlock.Key(key.Tenant, key.Sequence)).Distinct();
        var blocks = database.FindAll(ViewDatabase.Statements, keys.Select(key => new BsonValue(key)))
            .ToDictionary(document => document["_id"].AsInt64, document => document[Value].AsBinary);
        foreach (var ((tenant, sequence), location) in layer.Statements)
        {
            var key = StatementBlock.Key(tenant, sequence);
            if (!blocks.TryGetValue(key, out var block))
                blocks[key] = block = StatementBlock.Empty();
            StatementBlock.Set(block, sequence, location);
        }

        Upsert(ViewDatabase.Statements, blocks.Select(pair => StatementBlock.Of(pair.Key, pair.Value)));
    }

    private void WriteValues(ValueEntry[] values)
    {
        Upsert(ViewDatabase.Values, values.Where(entry => entry.Location is not null).Select(ValueDocument.Of));
        var deleted = values.Where(entry => entry.Location is null).Select(entry => new BsonValue(entry.Key)).ToList();
        if (deleted.Count > 0)
            database.Engine.Delete(ViewDatabase.Values, deleted);
    }

    /// <summary>In order of keys, which LiteDB's index takes fastest.</summary>
    private void Upsert(string collection, IEnumerable<BsonDocument> documents) =>
        database.Engine.Upsert(collection, documents.OrderBy(document => document["_id"]), BsonAutoId.ObjectId);
}
