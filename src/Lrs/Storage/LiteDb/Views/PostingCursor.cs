using CoursePackager.Lrs.Storage.LiteDb.Views.Database;
using LiteDB;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>Walks the buckets of one list in one direction: those of the database with what the layers in memory add.</summary>
internal sealed class PostingCursor : IDisposable
{
    private readonly IReadOnlyList<ViewLayer> layers;
    private readonly PostingKey key;
    private readonly bool ascending;
    private readonly IEnumerator<BsonDocument> stored;
    private BsonDocument? document;

    /// <param name="last">Last bucket of interest in the direction of reading.</param>
    public PostingCursor(
        ViewDatabase database, IReadOnlyList<ViewLayer> layers, PostingKey key, int first, int last, bool ascending)
    {
        (this.layers, this.key, this.ascending) = (layers, key, ascending);
        var low = PostingDocument.Key(key, Math.Min(first, last));
        var high = PostingDocument.Key(key, Math.Max(first, last));
        var range = BsonExpression.Create("_id BETWEEN @0 AND @1", low, high);
        stored = database.Find(ViewDatabase.Postings, range, ascending).GetEnumerator();
        Step();
    }

    /// <summary>First bucket at or after this one in the direction of reading; null when there is none. Goes forward
    /// only.</summary>
    public int? MoveTo(int bucket)
    {
        while (document is not null && IsBefore(PostingDocument.BucketOf(document["_id"]), bucket))
            Step();
        int? nearest = document is null ? null : PostingDocument.BucketOf(document["_id"]);
        foreach (var layer in layers)
        {
            if (layer.NextBucket(key, bucket, ascending) is { } next && (nearest is not { } other || IsBefore(next, other)))
                nearest = next;
        }

        return nearest;
    }

    /// <summary>Sets the bits of the list's sequences in the bucket that <see cref="MoveTo"/> was asked for or gave.</summary>
    public void Load(int bucket, Span<ulong> bits)
    {
        if (document is not null && PostingDocument.BucketOf(document["_id"]) == bucket)
            PostingDocument.Load(document, bits);
        foreach (var layer in layers)
            layer.Load(key, bucket, bits);
    }

    public void Dispose() => stored.Dispose();

    private bool IsBefore(int one, int other) => ascending ? one < other : one > other;

    private void Step() => document = stored.MoveNext() ? stored.Current : null;
}
