using System.Buffers.Binary;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Entries;

/// <summary>Takes items out of a whole record, whose checksum has been checked already.</summary>
internal static class RecordItems
{
    /// <summary>The body of the next item, and where the item lies in the journal.</summary>
    public static ReadOnlyMemory<byte> Take(ref ByteReader reader, JournalRecord record, out JournalLocation location)
    {
        var start = reader.Offset;
        var bodyLength = BinaryPrimitives.ReadInt32LittleEndian(reader.Take(JournalItem.HeaderLength));
        _ = reader.Take(bodyLength);
        location = new JournalLocation(
            record.PayloadStart.Segment, record.PayloadStart.Offset + (uint)start, JournalItem.HeaderLength + bodyLength);
        return record.Payload.Slice(start + JournalItem.HeaderLength, bodyLength);
    }
}
