namespace CoursePackager.Lrs.Moving.Import;

/// <summary>A part of a stream in memory that moves forward and grows as needed.</summary>
/// <param name="limit">Bytes that it may hold.</param>
internal sealed class ByteWindow(Stream stream, int limit)
{
    private byte[] buffer = new byte[Math.Min(limit, 64 * 1024)];
    private int start;
    private int end;

    /// <summary>Whether <see cref="Bytes"/> reaches to the stream's end.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Whether it has to move forward before it can take in more.</summary>
    public bool IsFull => end - start >= limit;

    /// <summary>Line of the first byte, from 1.</summary>
    public long Line { get; private set; } = 1;

    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(start, end - start);

    /// <summary>A part of <see cref="Bytes"/>; valid until <see cref="Fill"/>.</summary>
    public ReadOnlyMemory<byte> Slice(int offset, int length) => buffer.AsMemory(start + offset, length);

    public void Advance(int count)
    {
        Line += Bytes[..count].Count((byte)'\n');
        start += count;
    }

    /// <summary>Takes in more; false when it is full or the stream has ended.</summary>
    public bool Fill()
    {
        if (IsLast || IsFull)
            return false;
        if (start > 0)
        {
            Bytes.CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
            Array.Resize(ref buffer, (int)Math.Min(limit, buffer.Length * 2L));
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        IsLast = read == 0;
        return !IsLast;
    }
}
