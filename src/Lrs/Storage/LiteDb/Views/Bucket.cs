using System.Numerics;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>
/// Sequences are looked at in buckets of 4096: a filter's hits in one bucket are 4096 bits, and filters combine by AND. So
/// the cost of a page does not depend on how many hits there are.
/// </summary>
internal static class Bucket
{
    public const int Shift = 12;
    public const int Size = 1 << Shift;
    public const int Words = Size / 64;

    public static int Of(long sequence) => checked((int)(sequence >> Shift));

    public static int Offset(long sequence) => (int)(sequence & (Size - 1));

    public static long Sequence(int bucket, int offset) => ((long)bucket << Shift) | (uint)offset;

    public static void Set(Span<ulong> bits, int offset) => bits[offset >> 6] |= 1UL << (offset & 63);

    public static bool Has(ReadOnlySpan<ulong> bits, int offset) => (bits[offset >> 6] >> (offset & 63) & 1) != 0;

    public static int Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
            count += BitOperations.PopCount(word);
        return count;
    }

    public static void And(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < bits.Length; i++)
            bits[i] &= other[i];
    }

    public static void Remove(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < bits.Length; i++)
            bits[i] &= ~other[i];
    }

    /// <summary>Keeps the bits of sequences from <paramref name="low"/> to <paramref name="high"/>, both inclusive.</summary>
    public static void Clip(Span<ulong> bits, int bucket, long low, long high)
    {
        for (var word = 0; word < bits.Length; word++)
        {
            var first = Sequence(bucket, word * 64);
            if (high < first || low > first + 63)
                bits[word] = 0;
            if (low > first && low <= first + 63)
                bits[word] &= ulong.MaxValue << (int)(low - first);
            if (high >= first && high < first + 63)
                bits[word] &= ulong.MaxValue >> (int)(63 - (high - first));
        }
    }

    /// <summary>Adds the sequences of the set bits to <paramref name="found"/>, in the direction of reading, until it holds
    /// this many.</summary>
    public static void Collect(ReadOnlySpan<ulong> bits, int bucket, bool ascending, int limit, List<long> found)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            var word = ascending ? i : bits.Length - 1 - i;
            for (var rest = bits[word]; rest != 0;)
            {
                if (found.Count == limit)
                    return;
                var bit = ascending ? BitOperations.TrailingZeroCount(rest) : 63 - BitOperations.LeadingZeroCount(rest);
                found.Add(Sequence(bucket, word * 64 + bit));
                rest &= ~(1UL << bit);
            }
        }
    }
}
