using System.Buffers.Binary;
using System.Text;

namespace CoursePackager.Lrs.Storage.LiteDb.Journal;

/// <summary>Reads what <see cref="ByteWriter"/> wrote, from front to back.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int Offset { get; private set; }

    public ReadOnlySpan<byte> Take(int count)
    {
        var taken = bytes.Slice(Offset, count);
        Offset += count;
        return taken;
    }

    public byte Byte() => Take(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    public Guid Guid() => new(Take(16));

    public string? Text()
    {
        var count = Int32();
        return count < 0 ? null : Encoding.UTF8.GetString(Take(count));
    }

    public long[] Keys()
    {
        var keys = new long[Int32()];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = Int64();
        return keys;
    }
}
