using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CoursePackager.Packager.Caching;

/// <summary>128 bits of SHA-256: two different contents never have the same in practice. The name of a content in a
/// <see cref="ContentCache"/>.</summary>
internal readonly record struct ContentHash(UInt128 Value)
{
    /// <summary>Of bytes as they are.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new ContentHash(MemoryMarshal.Read<UInt128>(hash));
    }

    /// <summary>Of several texts in order; where one ends counts, so <c>("ab", "c")</c> is not <c>("a", "bc")</c>.</summary>
    public static ContentHash Of(params IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(BitConverter.GetBytes(part.Length));
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }

        Span<byte> result = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(result);
        return new ContentHash(MemoryMarshal.Read<UInt128>(result));
    }

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
