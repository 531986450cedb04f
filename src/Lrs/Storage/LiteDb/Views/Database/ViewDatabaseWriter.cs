using LiteDB;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Database;

/// <summary>Writes a finished layer into the view database, in one transaction with the journal position that it
/// reaches.</summary>
internal sealed class ViewDatabaseWriter(ViewDatabase database)
{
    private const string Value = "v";

    /// <param name="tenants">Every tenant that has written since the last time.</param>
    public void Write(ViewLayer layer, IEnumerable<TenantView> tenants, ViewState state)
    {
        database.Engine.BeginTrans();
        try
        {
            WritePostings(layer);
            WriteIds(layer);
            WriteStatements(layer);
            WriteValues(layer);
            WriteAwaited(layer);
            Upsert(ViewDatabase.Tenants, tenants.Select(StateDocuments.Of));
            Upsert(ViewDatabase.State, [StateDocuments.Of(state)]);
            database.Engine.Commit();
        }
        catch
        {
            TryRollback();
            throw;
        }

        database.Engine.Checkpoint();
        database.ThrowIfFailed();
    }

    private void TryRollback()
    {
        try
        {
            database.Engine.Rollback();
        }
        catch (LiteException)
        {
            // The error that led here is the one to report; the database is opened again in any case.
        }
    }

    /// <summary>Buckets that the database may have a part of are read first; those that lie wholly behind it are only
    /// added.</summary>
    private void WritePostings(ViewLayer layer)
    {
        var flushed = database.All(ViewDatabase.Tenants).Select(StateDocuments.ReadTenant)
            .ToDictionary(tenant => tenant.Number, tenant => Bucket.Of(tenant.LastSequence));
        var fresh = new List<BsonDocument>();
        var partial = new Dictionary<(PostingKey Key, int Bucket), ulong[]>();
        foreach (var (key, buckets) in layer.Postings)
        {
            foreach (var (bucket, set) in buckets)
            {
                var bits = new ulong[Bucket.Words];
                set.CopyTo(bits);
                if (bucket > flushed.GetValueOrDefault(key.Tenant, -1))
                    fresh.Add(Posting(key, bucket, bits));
                else
                    partial.Add((key, bucket), bits);
            }
        }

        var ids = partial.Keys.Select(pair => new BsonValue(PostingDocument.Key(pair.Key, pair.Bucket))).Order();
        foreach (var document in database.FindAll(ViewDatabase.Postings, ids))
            PostingDocument.Load(document, partial[PostingDocument.ReadKey(document["_id"])]);
        Insert(ViewDatabase.Postings, fresh);
        Upsert(ViewDatabase.Postings, partial.Select(pair => Posting(pair.Key.Key, pair.Key.Bucket, pair.Value)));
    }

    private static BsonDocument Posting(PostingKey key, int bucket, ulong[] bits) =>
        PostingDocument.Of(PostingDocument.Key(key, bucket), bits);

    private void WriteIds(ViewLayer layer) => Insert(
        ViewDatabase.Ids,
        layer.Ids.Select(pair => IdDocument.Of(IdDocument.Key(pair.Key.Tenant, pair.Key.Id), pair.Value)));

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

    private void WriteValues(ViewLayer layer)
    {
        Upsert(ViewDatabase.Values, layer.Values.Where(entry => entry.Location is not null).Select(ValueDocument.Of));
        var deleted = layer.Values.Where(entry => entry.Location is null).Select(entry => new BsonValue(entry.Key)).ToList();
        if (deleted.Count > 0)
            database.Engine.Delete(ViewDatabase.Values, deleted);
    }

    private void WriteAwaited(ViewLayer layer)
    {
        Upsert(ViewDatabase.Awaited, layer.Awaited.Where(pair => pair.Value).Select(pair => StateDocuments.OfAwaited(pair.Key)));
        var done = layer.Awaited.Where(pair => !pair.Value).Select(pair => StateDocuments.OfAwaited(pair.Key)["_id"]).ToList();
        if (done.Count > 0)
            database.Engine.Delete(ViewDatabase.Awaited, done);
    }

    /// <summary>In order of keys, which LiteDB's index takes fastest.</summary>
    private void Insert(string collection, IEnumerable<BsonDocument> documents) =>
        database.Engine.Insert(collection, documents.OrderBy(document => document["_id"]), BsonAutoId.ObjectId);

    private void Upsert(string collection, IEnumerable<BsonDocument> documents) =>
        database.Engine.Upsert(collection, documents.OrderBy(document => document["_id"]), BsonAutoId.ObjectId);
}
