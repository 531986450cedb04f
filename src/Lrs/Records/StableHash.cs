using System.Security.Cryptography;
using System.Text;

namespace CoursePackager.Lrs.Records;

/// <summary>Short names for long texts in record keys: the first 128 bits of SHA-256, lower-case hex.</summary>
internal static class StableHash
{
    private const int Length = 32;

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
}
