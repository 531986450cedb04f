namespace CoursePackager.Packager.Reading.Media;

/// <summary>The image formats that every browser shows, known by name and by their first bytes.</summary>
internal static class MediaFormat
{
    /// <summary>The ending to use in the package (<c>svg</c>, <c>png</c>, <c>jpg</c>, <c>webp</c>); null when unknown or not
    /// what the name says.</summary>
    public static string? ExtensionOf(string path, ReadOnlySpan<byte> content)
    {
        var extension = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".SVG" => "svg",
            ".PNG" => "png",
            ".JPG" or ".JPEG" => "jpg",
            ".WEBP" => "webp",
            _ => null,
        };
        return extension is not null && Matches(extension, content) ? extension : null;
    }

    private static bool Matches(string extension, ReadOnlySpan<byte> content) => extension switch
    {
        "png" => content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        "jpg" => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        "webp" => content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8),
        _ => true, // SVG is parsed
    };
}
