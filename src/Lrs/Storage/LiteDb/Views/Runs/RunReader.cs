namespace CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

/// <summary>Reads a run from front to back. Nothing is held open between two calls.</summary>
internal sealed class RunReader(RunBlocks blocks, PostingRun run)
{
    private const int BlocksAtOnce = 16;
    private readonly Queue<RunBlock> fetched = new();
    private RunBlock current = new([], []);
    private byte[]? lastKey;
    private int next;

    /// <summary>Valid after <see cref="MoveNext"/> has been true.</summary>
    public PostingEntry Current => current.Entries[next - 1];

    public bool MoveNext()
    {
        if (next == current.Entries.Count)
        {
            if (!TryFetch())
                return false;
            next = 0;
        }

        next++;
        return true;
    }

    private bool TryFetch()
    {
        if (fetched.Count == 0)
        {
            foreach (var block in blocks.After(run, lastKey, BlocksAtOnce))
                fetched.Enqueue(block!.Value);
        }

        if (!fetched.TryDequeue(out var first))
            return false;
        current = first;
        lastKey = fetched.Count == 0 ? current.Key : lastKey;
        return true;
    }
}
