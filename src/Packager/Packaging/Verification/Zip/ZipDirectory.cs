using System.Buffers.Binary;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>
/// Reads the central directory of a zip (APPNOTE.TXT 4.3). The framework's reader hides what matters here: flags, methods, how names
/// are encoded, and where data lies.
/// </summary>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint End64LocatorSignature = 0x07064b50;
    private const uint End64Signature = 0x06064b50;
    private const uint EntrySignature = 0x02014b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int UnixSystem = 3;

    /// <summary>Entries in the zip's order, duplicates included.</summary>
    /// <exception cref="ZipFormatException">The bytes are not a zip, it is damaged, or its list of entries is too long.</exception>
    public static IReadOnlyList<ZipItem> Read(Stream zip)
    {
        var (count, offset, size) = ReadEnd(zip);
        if (count > ZipLimits.Entries) throw new ZipFormatException($"lists {count} entries; {ZipLimits.Entries} are read at most");
        if (size > ZipLimits.DirectoryBytes)
            throw new ZipFormatException($"has a list of entries of {size} bytes; {ZipLimits.DirectoryBytes} are read at most");
        if (offset < 0 || size < 0 || offset + size > zip.Length) throw new ZipFormatException("is damaged: its list of entries lies outside the file");
        var directory = ReadAt(zip, offset, (int)size);
        var items = new List<ZipItem>();
        for (var at = 0; items.Count < count;)
        {
            var item = ReadItem(directory.AsSpan(at), out var length);
            items.Add(item);
            at += length;
        }

        return items;
    }

    private static (long Count, long Offset, long Size) ReadEnd(Stream zip)
    {
        var tailLength = (int)Math.Min(zip.Length, EndLength + ushort.MaxValue);
        var tailStart = zip.Length - tailLength;
        var tail = ReadAt(zip, tailStart, tailLength);
        for (var at = tailLength - EndLength; at >= 0; at--)
        {
            var end = tail.AsSpan(at);
            if (U32(end, 0) != EndSignature || EndLength + U16(end, 20) > end.Length) continue;
            if (U16(end, 4) != 0 && U16(end, 4) != ushort.MaxValue) throw new ZipFormatException("is one part of a zip in several parts");
            var isLarge = U16(end, 10) == ushort.MaxValue || U32(end, 12) == uint.MaxValue || U32(end, 16) == uint.MaxValue;
            if (isLarge && ReadEnd64(zip, tailStart + at) is { } large) return large;
            return (U16(end, 10), U32(end, 16), U32(end, 12));
        }

        throw new ZipFormatException(StartsLikeZip(zip) ? "is cut short: the end of the zip is missing" : "is not a zip file");
    }

    private static bool StartsLikeZip(Stream zip) => zip.Length >= 4 && U32(ReadAt(zip, 0, 4), 0) == 0x04034b50;

    private static (long Count, long Offset, long Size)? ReadEnd64(Stream zip, long endOffset)
    {
        const int locatorLength = 20;
        const int end64Length = 56;
        if (endOffset < locatorLength) return null;
        var locator = ReadAt(zip, endOffset - locatorLength, locatorLength);
        if (U32(locator, 0) != End64LocatorSignature) return null;
        var at = I64(locator, 8);
        if (at < 0 || at > zip.Length - end64Length) throw new ZipFormatException("is damaged: its zip64 end record lies outside the file");
        var end = ReadAt(zip, at, end64Length);
        if (U32(end, 0) != End64Signature) throw new ZipFormatException("is damaged: its zip64 end record is not there");
        return (I64(end, 32), I64(end, 48), I64(end, 40));
    }

    private static ZipItem ReadItem(ReadOnlySpan<byte> bytes, out int length)
    {
        if (bytes.Length < EntryLength || U32(bytes, 0) != EntrySignature) throw new ZipFormatException("is damaged: its list of entries ends too early");
        var (nameLength, extraLength, commentLength) = (U16(bytes, 28), U16(bytes, 30), U16(bytes, 32));
        length = EntryLength + nameLength + extraLength + commentLength;
        if (length > bytes.Length) throw new ZipFormatException("is damaged: its list of entries ends too early");
        var rawName = bytes.Slice(EntryLength, nameLength);
        var extra = bytes.Slice(EntryLength + nameLength, extraLength);
        var flags = U16(bytes, 8);
        var (name, isMarked) = ZipNames.Decode(rawName, flags, extra);
        if (name.Length > EntryPaths.MostLength)
            throw new ZipFormatException($"has an entry with a name of {name.Length} characters; {EntryPaths.MostLength} are read at most");
        var (size, packed, offset) = Sizes(extra, U32(bytes, 24), U32(bytes, 20), U32(bytes, 42));
        return new ZipItem(
            name, System.Text.Ascii.IsValid(rawName), isMarked, flags, U16(bytes, 10), U32(bytes, 16), packed, size, offset,
            U32(bytes, 38), bytes[5] == UnixSystem);
    }

    /// <summary>Sizes that do not fit 32 bits stand in the zip64 field (APPNOTE.TXT 4.5.3), only those, in this order.</summary>
    private static (long Size, long Packed, long Offset) Sizes(ReadOnlySpan<byte> extra, uint size, uint packed, uint offset)
    {
        ReadOnlySpan<byte> large = default;
        while (extra.Length >= 4)
        {
            var fieldLength = Math.Min(U16(extra, 2), extra.Length - 4);
            if (U16(extra, 0) == 1) large = extra.Slice(4, fieldLength);
            extra = extra[(4 + fieldLength)..];
        }

        return (Next(size, ref large), Next(packed, ref large), Next(offset, ref large));
    }

    private static long Next(uint value, ref ReadOnlySpan<byte> large)
    {
        if (value != uint.MaxValue || large.Length < 8) return value;
        var result = I64(large, 0);
        large = large[8..];
        return result < 0 ? throw new ZipFormatException("is damaged: an entry has a negative size") : result;
    }

    private static byte[] ReadAt(Stream zip, long offset, int length)
    {
        var bytes = new byte[length];
        zip.Position = offset;
        zip.ReadExactly(bytes);
        return bytes;
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static long I64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);
}
