using System.Buffers;

namespace CoursePackager.Xapi.Comparison;

/// <summary>Hashes of the parts of the objects and lists that are being read, innermost last; its memory is borrowed.</summary>
internal struct HashStack<THash>
    where THash : unmanaged
{
    private THash[]? items;

    public int Count { get; private set; }

    public void Push(THash hash)
    {
        items ??= ArrayPool<THash>.Shared.Rent(64);
        if (Count == items.Length)
        {
            var larger = ArrayPool<THash>.Shared.Rent(Count * 2);
            items.CopyTo(larger, 0);
            ArrayPool<THash>.Shared.Return(items);
            items = larger;
        }

        items[Count++] = hash;
    }

    /// <summary>Takes off everything pushed since the stack had that many items. Use it before the next push.</summary>
    public Span<THash> PopTo(int count)
    {
        var popped = items.AsSpan(count, Count - count);
        Count = count;
        return popped;
    }

    /// <summary>Gives the memory back.</summary>
    public void Release()
    {
        if (items is not null)
            ArrayPool<THash>.Shared.Return(items);
        items = null;
        Count = 0;
    }
}
