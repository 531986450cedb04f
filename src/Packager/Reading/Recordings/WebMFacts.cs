using System.Buffers.Binary;
using System.Text;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Reading.Recordings;

/// <summary>Reads the elements of a WebM that say how long it is and what is in it (RFC 8794, RFC 9559).</summary>
internal static class WebMFacts
{
    private const uint Header = 0x1A45DFA3, DocType = 0x4282, Segment = 0x18538067, Info = 0x1549A966, Tracks = 0x1654AE6B, Cluster = 0x1F43B675;
    private const uint TimestampScale = 0x2AD7B1, Duration = 0x4489, TrackEntry = 0xAE, TrackType = 0x83, Codec = 0x86;
    private const uint Video = 0xE0, PixelWidth = 0xB0, PixelHeight = 0xBA;
    private const int MostElements = 10_000;
    private const double Nanoseconds = 1e9;

    /// <returns>Null when the bytes are no WebM.</returns>
    public static RecordingFacts? Read(ReadOnlySpan<byte> content)
    {
        if (!Next(content, 0, out var header) || header.Id != Header) return null;
        var kind = Child(content[header.Start..header.End], DocType);
        if (!kind.StartsWith("webm"u8) || !Next(content, header.End, out var segment) || segment.Id != Segment) return null;
        var inside = content[segment.Start..segment.End];
        double seconds = 0;
        var codecs = new List<string>();
        var (width, height) = (0, 0);
        var at = 0;
        for (var i = 0; i < MostElements && Next(inside, at, out var element) && element.Id != Cluster; i++, at = element.End)
        {
            if (element.Id == Info) seconds = Seconds(inside[element.Start..element.End]);
            else if (element.Id == Tracks) (width, height) = ReadTracks(inside[element.Start..element.End], codecs);
        }

        return new RecordingFacts("video/webm", codecs, seconds, width, height, CanStartAtOnce: true);
    }

    private static (int Width, int Height) ReadTracks(ReadOnlySpan<byte> tracks, List<string> codecs)
    {
        var size = (Width: 0, Height: 0);
        var at = 0;
        for (var i = 0; i < MostElements && Next(tracks, at, out var entry); i++, at = entry.End)
        {
            var track = tracks[entry.Start..entry.End];
            if (entry.Id != TrackEntry || Number(Child(track, TrackType)) is not (1 or 2)) continue;
            codecs.Add(Encoding.ASCII.GetString(Child(track, Codec)).TrimEnd('\0'));
            var video = Child(track, Video);
            if (video.Length > 0) size = ((int)Math.Min(Number(Child(video, PixelWidth)), 65536), (int)Math.Min(Number(Child(video, PixelHeight)), 65536));
        }

        return size;
    }

    private static double Seconds(ReadOnlySpan<byte> info)
    {
        var scale = Child(info, TimestampScale) is { Length: > 0 } given ? Number(given) : 1_000_000;
        var duration = Child(info, Duration);
        var ticks = duration.Length switch
        {
            4 => BinaryPrimitives.ReadSingleBigEndian(duration),
            8 => BinaryPrimitives.ReadDoubleBigEndian(duration),
            _ => 0,
        };
        return double.IsFinite(ticks) ? ticks * scale / Nanoseconds : 0;
    }

    private static ReadOnlySpan<byte> Child(ReadOnlySpan<byte> elements, uint id)
    {
        var at = 0;
        for (var i = 0; i < MostElements && Next(elements, at, out var element); i++, at = element.End)
            if (element.Id == id) return elements[element.Start..element.End];
        return [];
    }

    private static ulong Number(ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        if (bytes.Length > 8) return 0;
        foreach (var b in bytes) value = value << 8 | b;
        return value;
    }

    private static bool Next(ReadOnlySpan<byte> elements, int at, out Element element)
    {
        element = default;
        if (!Variable(elements, at, 4, keepsMark: true, out var id, out var start)) return false;
        if (!Variable(elements, start, 8, keepsMark: false, out var size, out start)) return false;
        var rest = (ulong)(elements.Length - start);
        var isUnknown = size == ulong.MaxValue;
        if (!isUnknown && size > rest) return false;
        element = new Element((uint)id, start, start + (int)(isUnknown ? rest : size));
        return true;
    }

    /// <summary>A number whose first set bit says how many bytes it has. All ones: unknown.</summary>
    private static bool Variable(ReadOnlySpan<byte> bytes, int at, int mostBytes, bool keepsMark, out ulong value, out int end)
    {
        (value, end) = (0, at);
        if (at >= bytes.Length || bytes[at] == 0) return false;
        var length = 1;
        for (var mark = 0x80; (bytes[at] & mark) == 0; mark >>= 1) length++;
        if (length > mostBytes || at > bytes.Length - length) return false;
        end = at + length;
        value = Number(bytes[at..end]);
        var mask = (1UL << (7 * length)) - 1;
        if (keepsMark) return true;
        value &= mask;
        if (value == mask) value = ulong.MaxValue;
        return true;
    }

    private readonly record struct Element(uint Id, int Start, int End);
}
