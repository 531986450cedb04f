using System.Buffers.Binary;

namespace CoursePackager.Packager.Rendering.Media;

/// <summary>Pixel size of an image, so that the page keeps its place free while it loads.</summary>
/// <param name="Width">At least 1.</param>
/// <param name="Height">At least 1.</param>
internal sealed record ImageSize(int Width, int Height)
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads the size of a PNG, JPEG, WebP or SVG; null when the bytes are none of these or say no size.</summary>
    public static ImageSize? Read(ReadOnlySpan<byte> content)
    {
        var size = content switch
        {
            _ when content.StartsWith(Png) && content.Length >= 24 => Of(
                BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..])),
            [0xFF, 0xD8, ..] => ReadJpeg(content),
            _ when content.Length >= 30 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8) => ReadWebP(content),
            _ => SvgSize.Read(content),
        };
        return size;
    }

    internal static ImageSize? Of(int width, int height) => width > 0 && height > 0 ? new(width, height) : null;

    private static ImageSize? ReadJpeg(ReadOnlySpan<byte> content)
    {
        var at = 2;
        while (at + 9 <= content.Length && content[at] == 0xFF)
        {
            var marker = content[at + 1];
            var isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
                return Of(BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return null;
    }

    private static ImageSize? ReadWebP(ReadOnlySpan<byte> content) => content[12..16] switch
    {
        var kind when kind.SequenceEqual("VP8X"u8) => Of(1 + ReadUInt24(content[24..]), 1 + ReadUInt24(content[27..])),
        var kind when kind.SequenceEqual("VP8L"u8) => ReadLossless(BinaryPrimitives.ReadUInt32LittleEndian(content[21..])),
        var kind when kind.SequenceEqual("VP8 "u8) => Of(
            BinaryPrimitives.ReadUInt16LittleEndian(content[26..]) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(content[28..]) & 0x3FFF),
        _ => null,
    };

    private static ImageSize? ReadLossless(uint bits) => Of((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);

    private static int ReadUInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
