using System.Text;

namespace CoursePackager.Packager.Rendering.Questions;

/// <summary>
/// Shuffles the same way in every build: the order depends on the seed text only (FNV-1a into xorshift32), so that a rebuilt
/// package shows learners what they saw before.
/// </summary>
internal static class SeededShuffle
{
    /// <summary>Indexes 0 to <paramref name="count"/> − 1, shuffled.</summary>
    public static int[] Indexes(string seed, int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        var random = Hash(seed);
        for (var i = count - 1; i > 0; i--)
        {
            random = Next(random);
            var j = (int)(random % (uint)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    /// <summary>Like <see cref="Indexes"/>, but never the order 0, 1, 2 … itself when there are two or more.</summary>
    public static int[] Disordered(string seed, int count)
    {
        var order = Indexes(seed, count);
        var isSorted = order.Select((value, index) => value == index).All(same => same);
        return isSorted && count > 1 ? [.. order[1..], order[0]] : order;
    }

    private static uint Hash(string seed)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(seed)) hash = (hash ^ b) * 16777619u;
        return hash == 0 ? 1 : hash;
    }

    private static uint Next(uint value)
    {
        value ^= value << 13;
        value ^= value >> 17;
        return value ^ (value << 5);
    }
}
