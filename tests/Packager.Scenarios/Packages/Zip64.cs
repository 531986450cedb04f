using System.Buffers.Binary;

namespace CoursePackager.Packager.Scenarios.Packages;

/// <summary>Turns the end of a zip into its 64-bit form (APPNOTE.TXT 4.3.14 to 4.3.16).</summary>
internal static class Zip64
{
    private const int EndLength = 22;

    public static byte[] Of(byte[] zip)
    {
        var end = zip.AsSpan(zip.Length - EndLength);
        var (count, size, start) = (BinaryPrimitives.ReadUInt16LittleEndian(end[10..]), BinaryPrimitives.ReadUInt32LittleEndian(end[12..]), BinaryPrimitives.ReadUInt32LittleEndian(end[16..]));
        using var result = new MemoryStream();
        using var writer = new BinaryWriter(result);
        writer.Write(zip.AsSpan(0, zip.Length - EndLength));
        var end64 = result.Position;
        writer.Write(0x06064b50u);
        writer.Write(44UL);
        writer.Write((ushort)45);
        writer.Write((ushort)45);
        writer.Write(0UL);
        writer.Write((ulong)count);
        writer.Write((ulong)count);
        writer.Write((ulong)size);
        writer.Write((ulong)start);
        writer.Write(0x07064b50u);
        writer.Write(0u);
        writer.Write((ulong)end64);
        writer.Write(1u);
        writer.Write(0x06054b50u);
        writer.Write(0u);
        writer.Write(ushort.MaxValue);
        writer.Write(ushort.MaxValue);
        writer.Write(uint.MaxValue);
        writer.Write(uint.MaxValue);
        writer.Write((ushort)0);
        return result.ToArray();
    }
}
