using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace CoursePackager.Packager.Scenarios.Packages;

/// <summary>Writes zips, right or wrong as the entries ask.</summary>
internal static class TestZip
{
    public static byte[] Write(IEnumerable<TestEntry> entries)
    {
        using var zip = new MemoryStream();
        using var writer = new BinaryWriter(zip);
        var directory = new MemoryStream();
        var count = 0;
        foreach (var entry in entries)
        {
            var packed = Pack(entry);
            var offset = (uint)zip.Position;
            var local = Encoding.UTF8.GetBytes(entry.LocalName ?? entry.Name);
            if (entry.LocalName is null && entry.RawName is { } raw) local = raw;
            Header(writer, 0x04034b50, entry, packed, local, isCentral: false, 0);
            writer.Write(packed);
            Header(new BinaryWriter(directory), 0x02014b50, entry, packed, entry.RawName ?? Encoding.UTF8.GetBytes(entry.Name), isCentral: true, offset);
            count++;
        }

        var start = (uint)zip.Position;
        writer.Write(directory.ToArray());
        writer.Write(0x06054b50u);
        writer.Write(0u);
        writer.Write((ushort)count);
        writer.Write((ushort)count);
        writer.Write((uint)directory.Length);
        writer.Write(start);
        writer.Write((ushort)0);
        return zip.ToArray();
    }

    private static byte[] Pack(TestEntry entry)
    {
        if (entry.Method != 8) return entry.Content;
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(entry.Content);
        return packed.ToArray();
    }

    private static void Header(BinaryWriter writer, uint signature, TestEntry entry, byte[] packed, byte[] name, bool isCentral, uint offset)
    {
        writer.Write(signature);
        if (isCentral) writer.Write((ushort)0x0314);
        writer.Write((ushort)20);
        writer.Write(entry.Flags);
        writer.Write(entry.Method);
        writer.Write(0x00210000u);
        writer.Write(entry.Crc ?? Crc32.HashToUInt32(entry.Content));
        writer.Write((uint)packed.Length);
        writer.Write(entry.Size ?? (uint)entry.Content.Length);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)0);
        if (isCentral)
        {
            writer.Write((ushort)0);
            writer.Write(0u);
            writer.Write((uint)entry.Mode << 16);
            writer.Write(offset);
        }

        writer.Write(name);
    }
}
