using System.Buffers.Binary;
using System.Text;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Reading.Recordings;

/// <summary>Reads the boxes of an MP4 that say how long it is and what is in it (ISO/IEC 14496-12).</summary>
internal static class Mp4Facts
{
    private const int VisualEntryLength = 78;
    private const int MostTracks = 64;

    /// <summary>Profiles of H.264 that every browser decodes: Baseline, Main, Extended, High.</summary>
    private static readonly byte[] CommonProfiles = [66, 77, 88, 100];

    /// <returns>Null when the bytes are no MP4.</returns>
    public static RecordingFacts? Read(ReadOnlySpan<byte> content, bool isSound)
    {
        if (!Next(content, 0, out var first) || first.Type != "ftyp") return null;
        if (!Find(content, "moov", out var moov, out var moovAt)) return null;
        Find(content, "mdat", out _, out var dataAt);
        var seconds = Find(moov, "mvhd", out var header, out _) ? Seconds(header) : 0;
        var codecs = new List<string>();
        var (width, height) = (0, 0);
        var at = 0;
        for (var tracks = 0; tracks < MostTracks && Next(moov, at, out var box); at = box.End)
        {
            if (box.Type != "trak") continue;
            tracks++;
            if (ReadTrack(moov[box.Start..box.End], codecs) is { Width: > 0 } size) (width, height) = size;
        }

        return new RecordingFacts(isSound ? "audio/mp4" : "video/mp4", codecs, seconds, isSound ? 0 : width, isSound ? 0 : height, moovAt < dataAt || dataAt < 0);
    }

    private static (int Width, int Height) ReadTrack(ReadOnlySpan<byte> track, List<string> codecs)
    {
        if (!Find(track, "mdia", out var media, out _) || !Find(media, "hdlr", out var handler, out _) || handler.Length < 12) return default;
        var kind = Encoding.ASCII.GetString(handler[8..12]);
        if (kind is not ("vide" or "soun")) return default;
        if (!Find(media, "minf", out var info, out _) || !Find(info, "stbl", out var table, out _) || !Find(table, "stsd", out var entries, out _)
            || entries.Length < 8 || !Next(entries, 8, out var entry)) return default;
        codecs.Add(CodecOf(entry.Type, entries[entry.Start..entry.End]));
        if (kind != "vide" || !Find(track, "tkhd", out var header, out _) || header.Length < 8) return default;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header[^8..]) >> 16, BinaryPrimitives.ReadUInt32BigEndian(header[^4..]) >> 16);
        return ((int)width, (int)height);
    }

    /// <summary>The kind of H.264 hangs on its profile: 10 bits or full colour play in few browsers.</summary>
    private static string CodecOf(string type, ReadOnlySpan<byte> entry)
    {
        if (type is not ("avc1" or "avc3") || entry.Length < VisualEntryLength || !Find(entry[VisualEntryLength..], "avcC", out var configuration, out _)
            || configuration.Length < 2 || CommonProfiles.Contains(configuration[1])) return type;
        return configuration[1] == 244 ? "H.264 High 4:4:4" : $"H.264 profile {configuration[1]}";
    }

    private static double Seconds(ReadOnlySpan<byte> header)
    {
        if (header.Length < 20) return 0;
        var isLong = header[0] == 1;
        if (isLong && header.Length < 32) return 0;
        var scale = BinaryPrimitives.ReadUInt32BigEndian(header[(isLong ? 20 : 12)..]);
        double duration = isLong ? BinaryPrimitives.ReadUInt64BigEndian(header[24..]) : BinaryPrimitives.ReadUInt32BigEndian(header[16..]);
        return scale == 0 ? 0 : duration / scale;
    }

    /// <param name="at">Where the box begins; -1 when there is none.</param>
    private static bool Find(ReadOnlySpan<byte> boxes, string type, out ReadOnlySpan<byte> content, out int at)
    {
        for (at = 0; Next(boxes, at, out var box); at = box.End)
        {
            if (box.Type != type) continue;
            content = boxes[box.Start..box.End];
            return true;
        }

        content = [];
        at = -1;
        return false;
    }

    private static bool Next(ReadOnlySpan<byte> boxes, int at, out Box box)
    {
        box = default;
        if (at > boxes.Length - 8) return false;
        ulong size = BinaryPrimitives.ReadUInt32BigEndian(boxes[at..]);
        var start = at + 8;
        if (size == 1)
        {
            if (at > boxes.Length - 16) return false;
            size = BinaryPrimitives.ReadUInt64BigEndian(boxes[start..]);
            start += 8;
        }

        var rest = (ulong)(boxes.Length - at);
        if (size == 0) size = rest; // to the end
        if (size < (ulong)(start - at) || size > rest) return false;
        box = new Box(Encoding.Latin1.GetString(boxes[(at + 4)..(at + 8)]), start, at + (int)size);
        return true;
    }

    private readonly record struct Box(string Type, int Start, int End);
}
