using System.Buffers.Binary;

namespace CoursePackager.Lrs.Storage.LiteDb.Journal;

/// <summary>
/// A part of a record that is read on its own, such as one statement of a batch: length (u32), CRC-32C (u32), bytes. The
/// record has a checksum too, but a read of one statement must not need the whole batch to know that its bytes are right.
/// </summary>
internal static class JournalItem
{
    public const int HeaderLength = 8;

    /// <summary>Starts an item; returns where, for <see cref="End"/>.</summary>
    public static int Begin(ByteWriter writer)
    {
        writer.Reserve(HeaderLength);
        return writer.Length - HeaderLength;
    }

    /// <summary>Fills in the header of the item that began at <paramref name="start"/>; returns the item's whole
    /// length.</summary>
    public static int End(ByteWriter writer, int start)
    {
        var item = writer.Written[start..];
        var body = item[HeaderLength..];
        BinaryPrimitives.WriteInt32LittleEndian(item, body.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(item[4..], Crc32C.Compute(body));
        return item.Length;
    }

    /// <summary>Length of the whole item that begins here.</summary>
    public static int LengthOf(ReadOnlySpan<byte> start) => HeaderLength + BinaryPrimitives.ReadInt32LittleEndian(start);

    /// <summary>Overwrites the bytes of a whole item with spaces.</summary>
    public static void Blank(Span<byte> item)
    {
        var body = item[HeaderLength..];
        body.Fill((byte)' ');
        BinaryPrimitives.WriteUInt32LittleEndian(item[4..], Crc32C.Compute(body));
    }

    /// <summary>The bytes of a whole item; false when they are not what was written.</summary>
    public static bool TryGetBody(ReadOnlyMemory<byte> item, out ReadOnlyMemory<byte> body)
    {
        body = item.Length < HeaderLength ? default : item[HeaderLength..];
        return item.Length >= HeaderLength
            && BinaryPrimitives.ReadInt32LittleEndian(item.Span) == body.Length
            && BinaryPrimitives.ReadUInt32LittleEndian(item.Span[4..]) == Crc32C.Compute(body.Span);
    }
}
