namespace CoursePackager.Lrs.Storage.LiteDb.Writing;

/// <summary>
/// Gives times of storing that never decrease, and answers up to which time everything is visible. What it has answered once
/// stays true: a later write gets a later time, also when the computer's clock is set back.
/// </summary>
internal sealed class StoreClock(TimeProvider time)
{
    private readonly Lock gate = new();
    private long last;
    private long promised;
    private long? writing;

    /// <summary>Newest time of storing given, milliseconds since 1970.</summary>
    public long Newest
    {
        get
        {
            lock (gate)
                return last;
        }
    }

    /// <summary>Takes over the newest time of storing found in the journal.</summary>
    public void Recover(long storedMs) => last = Math.Max(last, storedMs);

    /// <summary>Time of storing for a group of writes, milliseconds since 1970.</summary>
    public long BeginGroup()
    {
        lock (gate)
        {
            last = Math.Max(Math.Max(Now(), last), promised + 1);
            writing = last;
            return last;
        }
    }

    /// <summary>The group's writes are visible, or will never be.</summary>
    public void EndGroup()
    {
        lock (gate)
            writing = null;
    }

    public DateTimeOffset ConsistentThrough()
    {
        lock (gate)
        {
            promised = Math.Max(promised, (writing ?? Math.Max(Now(), last + 1)) - 1);
            return DateTimeOffset.FromUnixTimeMilliseconds(promised);
        }
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
