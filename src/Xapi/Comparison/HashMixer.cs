using System.Numerics;

namespace CoursePackager.Xapi.Comparison;

/// <summary>Joins 64-bit hashes into one.</summary>
internal static class HashMixer
{
    /// <summary>A hash of the pair; the order matters.</summary>
    public static ulong Mix(ulong first, ulong second)
    {
        var mixed = (first * 0x9E3779B97F4A7C15UL) ^ BitOperations.RotateLeft(second * 0xC2B2AE3D27D4EB4FUL, 31);
        mixed = (mixed ^ (mixed >> 33)) * 0xFF51AFD7ED558CCDUL;
        mixed = (mixed ^ (mixed >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return mixed ^ (mixed >> 33);
    }
}
