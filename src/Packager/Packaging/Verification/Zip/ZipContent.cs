using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>Reads the content of entries, checking size and checksum on the way. One buffer serves all; nothing is unpacked twice for it.</summary>
internal sealed class ZipContent(Stream zip)
{
    private const uint LocalSignature = 0x04034b50;
    private const int LocalLength = 30;

    private readonly byte[] _buffer = new byte[128 << 10];

    /// <summary>Where an entry's data begins.</summary>
    /// <exception cref="ZipFormatException">The entry is damaged; the message is a half sentence about it.</exception>
    public long DataStart(ZipItem item)
    {
        var header = new byte[LocalLength];
        if (item.HeaderOffset < 0 || item.HeaderOffset > zip.Length - LocalLength) throw new ZipFormatException("lies outside the zip");
        zip.Position = item.HeaderOffset;
        zip.ReadExactly(header);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != LocalSignature) throw new ZipFormatException("has no header where the list says");
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26));
        var start = item.HeaderOffset + LocalLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
        if (item.PackedSize < 0 || start > zip.Length - item.PackedSize) throw new ZipFormatException("is cut short");
        CheckName(item, nameLength);
        return start;
    }

    /// <summary>Reads an entry to its end.</summary>
    /// <param name="item">A readable entry.</param>
    /// <param name="keep">Whether to give the bytes back; else they are only checked.</param>
    /// <exception cref="ZipFormatException">The entry is damaged; the message is a half sentence about it.</exception>
    public byte[]? Read(ZipItem item, bool keep)
    {
        var kept = keep ? new MemoryStream((int)Math.Min(item.Size, ZipLimits.TextBytes)) : null;
        try
        {
            Pump(item, kept);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw new ZipFormatException("cannot be unpacked: its data is damaged", fault);
        }

        return kept?.ToArray();
    }

    private void Pump(ZipItem item, MemoryStream? kept)
    {
        using var section = new SectionStream(zip, DataStart(item), item.PackedSize);
        using Stream content = item.Method == 0 ? section : new DeflateStream(section, CompressionMode.Decompress);
        var crc = new Crc32();
        var total = 0L;
        for (int count; (count = content.Read(_buffer)) > 0;)
        {
            total += count;
            if (total > item.Size) throw new ZipFormatException($"unpacks to more than the {item.Size} bytes that the list says");
            crc.Append(_buffer.AsSpan(0, count));
            kept?.Write(_buffer, 0, count);
        }

        if (total < item.Size) throw new ZipFormatException($"has {total} bytes instead of {item.Size}");
        if (crc.GetCurrentHashAsUInt32() != item.Crc) throw new ZipFormatException("does not match its checksum");
    }

    /// <summary>Unpackers that go through the zip from its start use the name in the local header.</summary>
    private void CheckName(ZipItem item, int length)
    {
        var name = new byte[length];
        zip.ReadExactly(name);
        if (item.IsNameAscii && Encoding.Latin1.GetString(name) != item.Name)
            throw new ZipFormatException("has another name in its own header than in the list");
    }
}
