using System.Runtime.InteropServices;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

/// <summary>Says of nearly every list that a run does not have that it does not: a Bloom filter with 12 bits for each list, of
/// which about one in 300 is wrongly let through.</summary>
internal sealed class PostingFilter
{
    private const int BitsPerList = 12;
    private const int Probes = 8;
    private readonly ulong[] bits;

    /// <param name="lists">How many lists there will be at most.</param>
    public PostingFilter(long lists) => bits = new ulong[Math.Max(1, checked((int)((lists * BitsPerList + 63) / 64)))];

    private PostingFilter(ulong[] bits) => this.bits = bits;

    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes(bits.AsSpan());

    public static PostingFilter Read(ReadOnlySpan<byte> bytes) => new(MemoryMarshal.Cast<byte, ulong>(bytes).ToArray());

    public void Add(PostingKey list)
    {
        var (place, step) = Hash(list);
        for (var i = 0; i < Probes; i++, place += step)
            bits[Word(place)] |= 1UL << (int)(place & 63);
    }

    public bool MayHave(PostingKey list)
    {
        var (place, step) = Hash(list);
        for (var i = 0; i < Probes; i++, place += step)
        {
            if ((bits[Word(place)] >> (int)(place & 63) & 1) == 0)
                return false;
        }

        return true;
    }

    /// <summary>The upper half of the product with the number of words spreads the places evenly over them.</summary>
    private int Word(ulong place) => (int)Math.BigMul(place, (ulong)bits.Length, out _);

    private static (ulong Place, ulong Step) Hash(PostingKey list)
    {
        var place = Mix((ulong)list.Key ^ Mix(((ulong)list.Kind << 32) | (uint)list.Tenant));
        return (place, Mix(place) | 1);
    }

    /// <summary>The finaliser of SplitMix64.</summary>
    private static ulong Mix(ulong value)
    {
        value += 0x9E37_79B9_7F4A_7C15;
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }
}
