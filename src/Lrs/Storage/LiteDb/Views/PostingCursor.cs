using CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>Walks the buckets of one list in one direction: those of the database's runs with what the layers in memory
/// add.</summary>
internal sealed class PostingCursor
{
    private readonly IReadOnlyList<ViewLayer> layers;
    private readonly PostingKey key;
    private readonly bool ascending;
    private readonly RunCursor[] runs;

    public PostingCursor(RunBlocks blocks, ViewVersion version, PostingKey key, bool ascending)
    {
        (layers, this.key, this.ascending) = (version.Layers, key, ascending);
        List<RunCursor>? found = null;
        foreach (var run in version.Runs)
        {
            if (run.Filter.MayHave(key))
                (found ??= []).Add(new RunCursor(blocks, run, key, ascending));
        }

        runs = found is null ? [] : [.. found];
    }

    /// <summary>First bucket at or after this one in the direction of reading; null when there is none. Goes forward
    /// only.</summary>
    public int? MoveTo(int bucket)
    {
        int? nearest = null;
        foreach (var layer in layers)
            nearest = Nearer(layer.NextBucket(key, bucket, ascending), nearest);
        // A run is read only when it might have a nearer bucket than all that is known.
        while (Nearest(bucket, nearest) is var (run, guess))
        {
            if (run.MoveTo(bucket) == guess)
                return guess;
        }

        return nearest;
    }

    /// <summary>Sets the bits of the list's sequences in the bucket that <see cref="MoveTo"/> was asked for or gave.</summary>
    public void Load(int bucket, Span<ulong> bits)
    {
        foreach (var run in runs)
            run.Load(bucket, bits);
        foreach (var layer in layers)
            layer.Load(key, bucket, bits);
    }

    /// <summary>The run that may have the nearest bucket, if that is nearer than what is known.</summary>
    private (RunCursor Run, int Guess)? Nearest(int bucket, int? known)
    {
        (RunCursor Run, int Guess)? nearest = null;
        foreach (var run in runs)
        {
            if (run.Guess(bucket) is { } guess && IsBefore(guess, nearest?.Guess ?? known))
                nearest = (run, guess);
        }

        return nearest;
    }

    private int? Nearer(int? one, int? other) => one is { } bucket && IsBefore(bucket, other) ? one : other;

    private bool IsBefore(int one, int? other) => other is not { } bound || (ascending ? one < bound : one > bound);
}
