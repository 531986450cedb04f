using System.IO.Hashing;
using System.Text;

namespace CoursePackager.Lrs.Statements;

/// <summary>64-bit keys of identifiers, the same for writing and for filters.</summary>
internal static class IndexKeys
{
    public static long Of(string identifier) => Of(Encoding.UTF8.GetBytes(identifier));

    public static long Of(ReadOnlySpan<byte> identifier) => unchecked((long)XxHash64.HashToUInt64(identifier));
}
