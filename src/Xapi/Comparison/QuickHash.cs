using System.IO.Hashing;
using System.Text.Json;

namespace CoursePackager.Xapi.Comparison;

/// <summary>64 bits, for fingerprints: quick, the same on every machine, and no protection against someone who wants a
/// collision.</summary>
internal readonly record struct QuickHash(ulong Value) : IContentHash<QuickHash>
{
    private const ulong ListSeed = 0x6172726179000002;

    public static QuickHash Leaf(JsonTokenType kind, ReadOnlySpan<byte> value) =>
        new(XxHash3.HashToUInt64(value, (long)kind));

    public static QuickHash Property(QuickHash name, QuickHash value) => new(HashMixer.Mix(name.Value, value.Value));

    public static QuickHash Ordered(ReadOnlySpan<QuickHash> items)
    {
        var hash = ListSeed;
        foreach (var item in items)
            hash = HashMixer.Mix(hash, item.Value);
        return new QuickHash(hash);
    }

    public static QuickHash Unordered(JsonTokenType kind, Span<QuickHash> items)
    {
        var sum = (ulong)items.Length;
        foreach (var item in items)
            sum += HashMixer.Mix((ulong)kind, item.Value);
        return new QuickHash(HashMixer.Mix((ulong)kind, sum));
    }
}
