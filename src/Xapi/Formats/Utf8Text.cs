using System.Buffers;
using System.Text;

namespace CoursePackager.Xapi.Formats;

/// <summary>Lets the format checks, which read UTF-8, be asked about strings without an allocation for short ones.</summary>
internal static class Utf8Text
{
    /// <summary>A check over UTF-8 text.</summary>
    internal delegate bool Check(ReadOnlySpan<byte> utf8);

    /// <summary>Answers for a string what <paramref name="check"/> answers for its UTF-8 form; null is never right.</summary>
    public static bool Test(string? text, Check check)
    {
        if (text is null)
            return false;
        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = size > 512 ? ArrayPool<byte>.Shared.Rent(size) : null;
        var buffer = rented ?? stackalloc byte[512];
        var length = Encoding.UTF8.GetBytes(text, buffer);
        var result = check(buffer[..length]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return result;
    }
}
