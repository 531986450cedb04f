namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>A tenant's number in the views and how far its statements are visible.</summary>
internal sealed class Tenant(string name, int number, long lastSequence)
{
    private long lastSequence = lastSequence;

    public string Name => name;

    public int Number => number;

    /// <summary>Sequence of the newest statement that readers may see; 0 when there is none. Set by the writer only.</summary>
    public long LastSequence
    {
        get => Volatile.Read(ref lastSequence);
        set => Volatile.Write(ref lastSequence, value);
    }

    /// <summary>The tenant as it is now.</summary>
    public TenantView View => new(name, number, LastSequence);
}
