namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>Some sequences of one bucket: ascending 12-bit offsets. Most sets hold a handful.</summary>
internal sealed class SequenceSet
{
    private ushort[] offsets = new ushort[2];

    public int Count { get; private set; }

    public ReadOnlySpan<ushort> Offsets => offsets.AsSpan(0, Count);

    public void Add(int offset)
    {
        var value = (ushort)offset;
        if (Count > 0 && offsets[Count - 1] >= value)
        {
            InsertBefore(value);
            return;
        }

        EnsureRoom();
        offsets[Count++] = value;
    }

    public void CopyTo(Span<ulong> bits)
    {
        foreach (var offset in Offsets)
            Bucket.Set(bits, offset);
    }

    private void InsertBefore(ushort value)
    {
        var place = Offsets.BinarySearch(value);
        if (place >= 0)
            return;
        EnsureRoom();
        offsets.AsSpan(~place, Count - ~place).CopyTo(offsets.AsSpan(~place + 1));
        offsets[~place] = value;
        Count++;
    }

    private void EnsureRoom()
    {
        if (Count == offsets.Length)
            Array.Resize(ref offsets, Count * 2);
    }
}
