using System.Buffers.Binary;
using CoursePackager.Lrs.Storage.LiteDb.Journal;
using LiteDB;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Database;

/// <summary>
/// Journal locations of 256 neighbouring statements as one LiteDB document. Key: tenant × 2^40 + block, a 64-bit number.
/// Value: for each statement segment, offset and length (u32 each); length 0 where there is none yet.
/// </summary>
internal static class StatementBlock
{
    public const int Size = 256;
    private const int EntryLength = 12;

    public static long Key(int tenant, long sequence) => ((long)tenant << 40) + sequence / Size;

    public static BsonDocument Of(long key, byte[] locations) => new() { ["_id"] = key, ["v"] = locations };

    public static byte[] Empty() => new byte[Size * EntryLength];

    public static void Set(byte[] locations, long sequence, JournalLocation location)
    {
        var entry = locations.AsSpan((int)(sequence % Size) * EntryLength);
        BinaryPrimitives.WriteUInt32LittleEndian(entry, location.Segment);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], location.Offset);
        BinaryPrimitives.WriteInt32LittleEndian(entry[8..], location.Length);
    }

    public static JournalLocation? Get(byte[] locations, long sequence)
    {
        var entry = locations.AsSpan((int)(sequence % Size) * EntryLength, EntryLength);
        var length = BinaryPrimitives.ReadInt32LittleEndian(entry[8..]);
        return length == 0 ? null : new JournalLocation(
            BinaryPrimitives.ReadUInt32LittleEndian(entry), BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]), length);
    }
}
