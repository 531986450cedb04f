using System.Buffers.Binary;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

/// <summary>The sequences of one list in one bucket as bytes: their offsets (u16 each) or, from 256 offsets on, 4096
/// bits.</summary>
internal static class PostingValue
{
    public const int MaxLength = Bucket.Size / 8;

    public static ReadOnlySpan<byte> Of(SequenceSet set, Span<byte> buffer)
    {
        if (set.Count < MaxLength / sizeof(ushort))
        {
            for (var i = 0; i < set.Count; i++)
                BinaryPrimitives.WriteUInt16LittleEndian(buffer[(i * sizeof(ushort))..], set.Offsets[i]);
            return buffer[..(set.Count * sizeof(ushort))];
        }

        Span<ulong> bits = stackalloc ulong[Bucket.Words];
        bits.Clear();
        set.CopyTo(bits);
        return Bitmap(bits, buffer);
    }

    public static ReadOnlySpan<byte> Of(scoped ReadOnlySpan<ulong> bits, Span<byte> buffer) =>
        Bucket.Count(bits) < MaxLength / sizeof(ushort) ? Offsets(bits, buffer) : Bitmap(bits, buffer);

    /// <summary>Sets the bits of a value.</summary>
    public static void Load(ReadOnlySpan<byte> value, Span<ulong> bits)
    {
        if (value.Length == MaxLength)
        {
            for (var i = 0; i < bits.Length; i++)
                bits[i] |= BinaryPrimitives.ReadUInt64LittleEndian(value[(i * sizeof(ulong))..]);
            return;
        }

        for (var i = 0; i < value.Length; i += sizeof(ushort))
            Bucket.Set(bits, BinaryPrimitives.ReadUInt16LittleEndian(value[i..]));
    }

    private static ReadOnlySpan<byte> Offsets(scoped ReadOnlySpan<ulong> bits, Span<byte> buffer)
    {
        var length = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
            {
                var offset = (ushort)(word * 64 + System.Numerics.BitOperations.TrailingZeroCount(rest));
                BinaryPrimitives.WriteUInt16LittleEndian(buffer[length..], offset);
                length += sizeof(ushort);
            }
        }

        return buffer[..length];
    }

    private static ReadOnlySpan<byte> Bitmap(scoped ReadOnlySpan<ulong> bits, Span<byte> buffer)
    {
        for (var i = 0; i < bits.Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(buffer[(i * sizeof(ulong))..], bits[i]);
        return buffer[..MaxLength];
    }
}
