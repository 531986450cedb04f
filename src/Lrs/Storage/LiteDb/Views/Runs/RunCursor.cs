namespace CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

/// <summary>Walks the buckets that one list has in one run, in one direction. Reads a block when its bounds say too
/// little.</summary>
internal sealed class RunCursor(RunBlocks blocks, PostingRun run, PostingKey list, bool ascending)
{
    private readonly List<PostingEntry> entries = [];
    private int next;
    private bool isEnd;

    /// <summary>First bucket at or after this one, in the direction of reading, that the list may have, as far as can be told
    /// without reading; null when there is none.</summary>
    public int? Guess(int bucket)
    {
        Skip(bucket);
        if (next < entries.Count)
            return entries[next].Place.Bucket;
        if (isEnd || (ascending ? bucket > run.LastBucket : bucket < run.FirstBucket))
            return null;
        return ascending ? Math.Max(bucket, run.FirstBucket) : Math.Min(bucket, run.LastBucket);
    }

    /// <summary>First bucket at or after this one, in the direction of reading, that the list has; null when there is none. Goes
    /// forward only.</summary>
    public int? MoveTo(int bucket)
    {
        if (Guess(bucket) is null)
            return null;
        if (next == entries.Count)
            Seek(bucket);
        return next < entries.Count ? entries[next].Place.Bucket : null;
    }

    /// <summary>Sets the bits of the list's sequences in a bucket.</summary>
    public void Load(int bucket, Span<ulong> bits)
    {
        if (Guess(bucket) == bucket && MoveTo(bucket) == bucket)
            PostingValue.Load(entries[next].Value.Span, bits);
    }

    private void Skip(int bucket)
    {
        while (next < entries.Count && IsBefore(entries[next].Place.Bucket, bucket))
            next++;
    }

    private bool IsBefore(int one, int other) => ascending ? one < other : one > other;

    private void Seek(int bucket)
    {
        entries.Clear();
        next = 0;
        var place = new PostingPlace(list, bucket);
        if (blocks.LastUpTo(run, place) is { } block)
            Read(block.Entries, bucket);
        if (ascending && entries.Count == 0 && !isEnd && blocks.FirstAfter(run, place) is { } following)
            Read(following.Entries, bucket);
        isEnd |= entries.Count == 0;
        if (!ascending)
            entries.Reverse();
    }

    private void Read(IReadOnlyList<PostingEntry> block, int bucket)
    {
        foreach (var entry in block)
        {
            var order = PostingPlace.Compare(entry.Place.List, list);
            if (order == 0 && !IsBefore(entry.Place.Bucket, bucket))
                entries.Add(entry);
            isEnd |= ascending ? order > 0 : order < 0;
            if (order > 0)
                return;
        }
    }
}
