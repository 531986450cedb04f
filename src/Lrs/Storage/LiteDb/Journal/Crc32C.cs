using System.Buffers.Binary;
using System.Numerics;

namespace CoursePackager.Lrs.Storage.LiteDb.Journal;

/// <summary>CRC-32C (Castagnoli), one instruction per 8 bytes on current processors. System.IO.Hashing has only the IEEE
/// polynomial.</summary>
internal static class Crc32C
{
    public static uint Compute(ReadOnlySpan<byte> bytes) => ~Append(uint.MaxValue, bytes);

    /// <summary>Goes on with a running value: start with all ones, invert at the end.</summary>
    public static uint Append(uint running, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= sizeof(ulong))
        {
            running = BitOperations.Crc32C(running, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var value in bytes)
            running = BitOperations.Crc32C(running, value);
        return running;
    }
}
