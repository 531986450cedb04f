using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace CoursePackager.Xapi.Comparison;

/// <summary>SHA-256 throughout: equal hashes mean equal content, also when someone tries to make them collide.</summary>
internal readonly record struct StrongHash(UInt128 High, UInt128 Low) : IContentHash<StrongHash>, IComparable<StrongHash>
{
    private const int Size = 32;

    public static StrongHash Leaf(JsonTokenType kind, ReadOnlySpan<byte> value) => Of((byte)kind, value);

    public static StrongHash Property(StrongHash name, StrongHash value) =>
        Of((byte)JsonTokenType.PropertyName, MemoryMarshal.AsBytes<StrongHash>([name, value]));

    public static StrongHash Ordered(ReadOnlySpan<StrongHash> items) =>
        Of((byte)JsonTokenType.StartArray, MemoryMarshal.AsBytes(items));

    public static StrongHash Unordered(JsonTokenType kind, Span<StrongHash> items)
    {
        items.Sort();
        // The end token tells a list without order from one with.
        return Of((byte)(kind == JsonTokenType.StartArray ? JsonTokenType.EndArray : kind), MemoryMarshal.AsBytes(items));
    }

    public int CompareTo(StrongHash other) =>
        High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    private static StrongHash Of(byte kind, ReadOnlySpan<byte> bytes)
    {
        Span<byte> tagged = stackalloc byte[Size + 1];
        tagged[0] = kind;
        SHA256.HashData(bytes, tagged[1..]);
        Span<StrongHash> hash = [default];
        SHA256.HashData(tagged, MemoryMarshal.AsBytes(hash));
        return hash[0];
    }
}
