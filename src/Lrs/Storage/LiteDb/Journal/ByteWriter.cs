using System.Buffers.Binary;
using System.Text;

namespace CoursePackager.Lrs.Storage.LiteDb.Journal;

/// <summary>A growing little-endian buffer whose earlier bytes can be patched.</summary>
internal sealed class ByteWriter
{
    private const int Kept = 16 << 20;
    private const int InitialLength = 16 * 1024;
    private byte[] buffer = new byte[InitialLength];

    public int Length { get; private set; }

    public Span<byte> Written => buffer.AsSpan(0, Length);

    /// <summary>Empties the buffer and lets go of memory that only a rare big write needed.</summary>
    public void Clear()
    {
        Length = 0;
        if (buffer.Length > Kept)
            buffer = new byte[InitialLength];
    }

    /// <summary>Drops what was written after this length.</summary>
    public void TruncateTo(int length) => Length = length;

    /// <summary>Appends room for <paramref name="count"/> bytes and returns it.</summary>
    public Span<byte> Reserve(int count)
    {
        var needed = checked(Length + count);
        if (needed > buffer.Length)
            Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, Math.Max(needed, buffer.Length * 2L)));
        var room = buffer.AsSpan(Length, count);
        Length = needed;
        return room;
    }

    public void Byte(byte value) => Reserve(1)[0] = value;

    public void Int32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Reserve(sizeof(int)), value);

    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Reserve(sizeof(uint)), value);

    public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Reserve(sizeof(long)), value);

    public void UInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Reserve(sizeof(ulong)), value);

    public void Guid(Guid value) => value.TryWriteBytes(Reserve(16));

    public void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Reserve(value.Length));

    /// <summary>Length (−1 for null), then UTF-8.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Int32(-1);
            return;
        }

        var count = Encoding.UTF8.GetByteCount(value);
        Int32(count);
        Encoding.UTF8.GetBytes(value, Reserve(count));
    }

    public void Keys(IReadOnlyList<long> values)
    {
        Int32(values.Count);
        for (var i = 0; i < values.Count; i++)
            Int64(values[i]);
    }
}
