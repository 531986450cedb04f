namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>Walks the buckets in which every one of some lists has sequences, and combines their bits.</summary>
internal sealed class PostingIntersection
{
    private readonly List<PostingCursor> lists = [];
    private readonly PostingCursor excluded;
    private readonly ulong[] other = new ulong[Bucket.Words];
    private readonly int last;
    private readonly int step;
    private int next;

    /// <param name="excluded">List whose sequences are left out.</param>
    /// <param name="last">Last bucket in the direction of reading.</param>
    public PostingIntersection(
        ViewSnapshot views, IEnumerable<PostingKey> filters, PostingKey excluded, int first, int last, bool ascending)
    {
        this.excluded = views.Open(excluded, ascending);
        foreach (var filter in filters)
            lists.Add(views.Open(filter, ascending));
        (next, this.last, step) = (first, last, ascending ? 1 : -1);
    }

    /// <summary>Goes to the next common bucket and fills in its bits; null when there is none.</summary>
    public int? MoveNext(Span<ulong> bits)
    {
        if (NextCommon() is not { } bucket || (bucket - last) * step > 0)
            return null;
        next = bucket + step;
        bits.Fill(ulong.MaxValue);
        foreach (var list in lists)
            Bucket.And(bits, Load(list, bucket));
        if (excluded.MoveTo(bucket) == bucket)
            Bucket.Remove(bits, Load(excluded, bucket));
        return bucket;
    }

    /// <summary>Each list in turn moves the place on until all agree: the shortest list decides how many places are looked
    /// at.</summary>
    private int? NextCommon()
    {
        var place = next;
        var agreed = 0;
        for (var i = 0; agreed < lists.Count; i = (i + 1) % lists.Count)
        {
            if (lists[i].MoveTo(place) is not { } found)
                return null;
            agreed = found == place ? agreed + 1 : 1;
            place = found;
        }

        return place;
    }

    private ulong[] Load(PostingCursor list, int bucket)
    {
        Array.Clear(other);
        list.Load(bucket, other);
        return other;
    }
}
