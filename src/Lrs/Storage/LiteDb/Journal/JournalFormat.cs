using System.Buffers.Binary;

namespace CoursePackager.Lrs.Storage.LiteDb.Journal;

/// <summary>
/// Bytes of a segment, little-endian. Header, 32 bytes: magic (8), format version (u32), segment number (u32), length of the
/// segment before (u32, 0 for the first), CRC-32C of these (u32), zeros (8). Then records, each from a multiple of 8: magic
/// (u32), payload length
/// (u32), CRC-32C of the two other numbers and the payload (u32), offset where its group began (u32), payload, zeros to the next
/// multiple of 8. A group is what one flush made durable: the next group starts only after that, so a bad record with a good
/// one of a later group behind it is damage, and one with nothing of a later group behind it is a write that a crash cut
/// short.
/// </summary>
internal static class JournalFormat
{
    public const uint Version = 1;
    public const int SegmentHeaderLength = 32;
    public const int RecordHeaderLength = 16;
    public const int Alignment = 8;

    /// <summary>Longest payload, bytes: 1 GiB less what keeps a group inside one buffer.</summary>
    public const int MaxPayload = (1 << 30) - (1 << 24);

    public const uint RecordMagic = 0x4C4E_524A;
    private static ReadOnlySpan<byte> SegmentMagic => "CPJOURNL"u8;

    public static byte[] SegmentHeader(uint segment, uint previousLength)
    {
        var header = new byte[SegmentHeaderLength];
        SegmentMagic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(8), Version);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(12), segment);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(16), previousLength);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(20), Crc32C.Compute(header.AsSpan(0, 20)));
        return header;
    }

    /// <summary>Null when the header is right for this segment; what is wrong with it otherwise.</summary>
    public static string? CheckSegmentHeader(ReadOnlySpan<byte> header, uint segment, out uint previousLength)
    {
        previousLength = 0;
        if (header.Length < SegmentHeaderLength || !header[..8].SequenceEqual(SegmentMagic))
            return "it does not begin like a journal segment";
        if (BinaryPrimitives.ReadUInt32LittleEndian(header[20..]) != Crc32C.Compute(header[..20]))
            return "its header has a wrong checksum";
        var version = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        if (version != Version)
            return $"it has format version {version}, and this program reads version {Version}";
        if (BinaryPrimitives.ReadUInt32LittleEndian(header[12..]) != segment)
            return "its header names another segment";
        previousLength = BinaryPrimitives.ReadUInt32LittleEndian(header[16..]);
        return null;
    }

    /// <summary>Fills in the header in front of a payload. <paramref name="record"/> is header and payload.</summary>
    public static void WriteRecordHeader(Span<byte> record, uint groupStart)
    {
        var length = record.Length - RecordHeaderLength;
        BinaryPrimitives.WriteUInt32LittleEndian(record, RecordMagic);
        BinaryPrimitives.WriteInt32LittleEndian(record[4..], length);
        BinaryPrimitives.WriteUInt32LittleEndian(record[12..], groupStart);
        BinaryPrimitives.WriteUInt32LittleEndian(record[8..], Checksum(length, groupStart, record[RecordHeaderLength..]));
    }

    /// <summary>Payload length that a record header states; null when this cannot be one, or not with this much room behind
    /// it.</summary>
    public static int? PayloadLength(ReadOnlySpan<byte> header, long room)
    {
        if (header.Length < RecordHeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(header) != RecordMagic)
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        return length is > 0 and <= MaxPayload && length <= room - RecordHeaderLength ? length : null;
    }

    public static uint GroupStart(ReadOnlySpan<byte> header) => BinaryPrimitives.ReadUInt32LittleEndian(header[12..]);

    public static bool IsWhole(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload) =>
        BinaryPrimitives.ReadUInt32LittleEndian(header[8..]) == Checksum(payload.Length, GroupStart(header), payload);

    public static long Align(long offset) => (offset + Alignment - 1) & ~(Alignment - 1L);

    private static uint Checksum(int length, uint groupStart, ReadOnlySpan<byte> payload)
    {
        Span<byte> numbers = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(numbers, length);
        BinaryPrimitives.WriteUInt32LittleEndian(numbers[4..], groupStart);
        return ~Crc32C.Append(Crc32C.Append(uint.MaxValue, numbers), payload);
    }
}
