using System.Buffers.Binary;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Reading.Recordings;

/// <summary>Reads the first and the last page of an Ogg file (RFC 3533) with Opus or Vorbis.</summary>
internal static class OggFacts
{
    private const int PageHeader = 27;
    private const int OpusRate = 48_000;
    private const int LongestPage = 65_307;

    /// <returns>Null when the bytes are no Ogg, or neither Opus nor Vorbis.</returns>
    public static RecordingFacts? Read(ReadOnlySpan<byte> content)
    {
        if (content.Length < PageHeader || !content.StartsWith("OggS"u8)) return null;
        var body = PageHeader + content[26];
        if (content.Length < body + 30) return null;
        var head = content[body..];
        var tail = content[^Math.Min(content.Length, 2 * LongestPage)..];
        var last = tail.LastIndexOf("OggS"u8);
        if (last < 0 || tail.Length - last < PageHeader) return null;
        var page = tail[last..];
        var samples = (double)BinaryPrimitives.ReadInt64LittleEndian(page[6..]);
        if (head.StartsWith("OpusHead"u8))
            return Facts("opus", (samples - BinaryPrimitives.ReadUInt16LittleEndian(head[10..])) / OpusRate);
        return head.StartsWith("\u0001vorbis"u8) && BinaryPrimitives.ReadInt32LittleEndian(head[12..]) is > 0 and var rate
            ? Facts("vorbis", samples / rate) : null;
    }

    private static RecordingFacts Facts(string codec, double seconds) => new("audio/ogg", [codec], seconds, 0, 0, CanStartAtOnce: true);
}
