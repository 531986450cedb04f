using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Comparison;

/// <summary>Hashes of single JSON values in the form they are compared in.</summary>
internal static class LeafHash
{
    private const long TextSeed = 3;
    private const long NumberSeed = 4;

    /// <summary>Hash of the string or property name the reader is at, unescaped.</summary>
    public static ulong Text(ref Utf8JsonReader reader, Treatment treatment)
    {
        if (!reader.ValueIsEscaped)
            return Text(reader.ValueSpan, treatment);
        var buffer = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        var length = reader.CopyString(buffer);
        var hash = Text(buffer.AsSpan(0, length), treatment);
        ArrayPool<byte>.Shared.Return(buffer);
        return hash;
    }

    /// <summary>Hash of the number the reader is at; 1, 1.0 and 1e0 are the same.</summary>
    public static ulong Number(ref Utf8JsonReader reader)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (reader.TryGetDecimal(out var number))
        {
            Span<int> bits = stackalloc int[4];
            // Dividing by a one of the finest scale drops trailing zeros; -0 is 0.
            decimal.GetBits(number == 0 ? 0 : number / 1.0000000000000000000000000000m, bits);
            for (var i = 0; i < 4; i++)
                BinaryPrimitives.WriteInt32LittleEndian(bytes[(i * 4)..], bits[i]);
            return XxHash3.HashToUInt64(bytes, NumberSeed);
        }

        if (!reader.TryGetDouble(out var big) || double.IsInfinity(big))
            return XxHash3.HashToUInt64(reader.ValueSpan, NumberSeed);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, big);
        return XxHash3.HashToUInt64(bytes[..8], NumberSeed);
    }

    private static ulong Text(scoped ReadOnlySpan<byte> text, Treatment treatment)
    {
        Span<byte> buffer = stackalloc byte[128];
        switch (treatment)
        {
            case Treatment.Id when Uuid.IsValid(text):
            case Treatment.Hex when text.Length <= buffer.Length:
                Ascii.ToLower(text, buffer, out var written);
                text = buffer[..written];
                break;
            case Treatment.Mbox:
                text = Encoding.UTF8.GetBytes(Mailto.Normalize(Encoding.UTF8.GetString(text)));
                break;
            case Treatment.Duration:
                text = Duration.Comparable(text, buffer);
                break;
            case Treatment.Timestamp when Timestamps.TryParse(text, out var time):
                return HashMixer.Mix((ulong)TextSeed, (ulong)(time.Ticks / TimeSpan.TicksPerMillisecond));
        }

        return XxHash3.HashToUInt64(text, TextSeed);
    }
}
