namespace CoursePackager.Lrs.Statements;

/// <summary>Collects keys, each once. It is meant to be used again for the next statement.</summary>
internal sealed class KeyCollector
{
    /// <summary>Up to this number looking through the list is quicker than hashing or sorting.</summary>
    private const int Few = 32;

    private readonly List<long> keys = [];

    public void Add(long key)
    {
        if (keys.Count > Few || !keys.Contains(key))
            keys.Add(key);
    }

    public void AddRange(ReadOnlySpan<long> others)
    {
        foreach (var key in others)
            Add(key);
    }

    /// <summary>The keys collected since the last call.</summary>
    public long[] Take()
    {
        long[] taken = keys.Count > Few ? [.. keys.Distinct()] : [.. keys];
        keys.Clear();
        return taken;
    }
}
