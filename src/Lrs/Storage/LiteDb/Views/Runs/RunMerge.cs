namespace CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

/// <summary>Makes one run of several, a part at a time.</summary>
internal sealed class RunMerge
{
    private readonly RunBuilder builder;
    private readonly PriorityQueue<RunReader, PostingPlace> readers = new();
    private readonly byte[] buffer = new byte[PostingValue.MaxLength];

    public RunMerge(RunBlocks blocks, IReadOnlyList<PostingRun> inputs, int number)
    {
        Inputs = inputs;
        builder = new RunBuilder(number, inputs[0].Level + 1, inputs.Sum(run => run.Lists));
        foreach (var reader in inputs.Select(run => new RunReader(blocks, run)))
            Advance(reader);
    }

    /// <summary>The runs, which are all of one level.</summary>
    public IReadOnlyList<PostingRun> Inputs { get; }

    /// <summary>What has been made so far, and waits to be taken.</summary>
    public RunBuilder Output => builder;

    /// <summary>Goes on until so many blocks wait; returns the merged run when everything is in it.</summary>
    public PostingRun? Continue(int blocks)
    {
        while (builder.Count < blocks)
        {
            if (!readers.TryDequeue(out var reader, out var place))
                return builder.Finish();
            var entry = reader.Current;
            Advance(reader);
            builder.Add(place, IsNext(place) ? Unite(entry) : entry.Value.Span);
        }

        return null;
    }

    private void Advance(RunReader reader)
    {
        if (reader.MoveNext())
            readers.Enqueue(reader, reader.Current.Place);
    }

    private bool IsNext(PostingPlace place) => readers.TryPeek(out _, out var next) && next == place;

    /// <summary>A list that several runs have in one bucket.</summary>
    private ReadOnlySpan<byte> Unite(PostingEntry entry)
    {
        Span<ulong> bits = stackalloc ulong[Bucket.Words];
        bits.Clear();
        PostingValue.Load(entry.Value.Span, bits);
        while (IsNext(entry.Place))
        {
            var reader = readers.Dequeue();
            PostingValue.Load(reader.Current.Value.Span, bits);
            Advance(reader);
        }

        return PostingValue.Of(bits, buffer);
    }
}
