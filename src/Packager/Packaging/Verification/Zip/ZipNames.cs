using System.Buffers.Binary;
using System.Text;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>Decodes names of entries.</summary>
internal static class ZipNames
{
    private const int Utf8Flag = 0x0800;
    private const int UnicodePathField = 0x7075;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The name, and whether the zip says rightly that it is UTF-8. Unmarked names that are not UTF-8 are read as Latin-1: only
    /// their being unmarked matters here.</summary>
    public static (string Name, bool IsMarkedUtf8) Decode(ReadOnlySpan<byte> bytes, int flags, ReadOnlySpan<byte> extra)
    {
        try
        {
            return (Strict.GetString(bytes), (flags & Utf8Flag) != 0 || HasUnicodePath(extra));
        }
        catch (DecoderFallbackException)
        {
            return (Encoding.Latin1.GetString(bytes), false);
        }
    }

    private static bool HasUnicodePath(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var (id, size) = (BinaryPrimitives.ReadUInt16LittleEndian(extra), BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]));
            if (id == UnicodePathField) return true;
            if (4 + size > extra.Length) return false;
            extra = extra[(4 + size)..];
        }

        return false;
    }
}
