using System.Buffers.Binary;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Reading.Recordings;

/// <summary>Reads the first frame of an MP3 (ISO/IEC 11172-3), and the count of frames that encoders write into it.</summary>
internal static class Mp3Facts
{
    private const int LongestSearch = 64 * 1024;

    private static readonly int[] Rates = [44_100, 48_000, 32_000];
    private static readonly int[] Kilobits1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Kilobits2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    /// <returns>Null when the bytes are no MP3.</returns>
    public static RecordingFacts? Read(ReadOnlySpan<byte> content)
    {
        var start = TagLength(content);
        for (var at = start; at + 4 <= content.Length && at < start + LongestSearch; at++)
            if (Frame(content[at..]) is { } frame && IsFollowed(content, at + frame.Length)) return Facts(content[at..], frame);
        return null;
    }

    private static RecordingFacts Facts(ReadOnlySpan<byte> sound, FrameHeader frame)
    {
        // The count stands behind the side information of the first frame, which differs in length.
        var seconds = sound.Length * 8.0 / (frame.Kilobits * 1000);
        foreach (var offset in (ReadOnlySpan<int>)[13, 21, 36])
        {
            if (sound.Length < offset + 12 || !(sound[offset..].StartsWith("Xing"u8) || sound[offset..].StartsWith("Info"u8))) continue;
            if ((sound[offset + 7] & 1) != 0) seconds = (double)BinaryPrimitives.ReadUInt32BigEndian(sound[(offset + 8)..]) * frame.Samples / frame.Rate;
        }

        return new RecordingFacts("audio/mpeg", ["mp3"], seconds, 0, 0, CanStartAtOnce: true);
    }

    private static int TagLength(ReadOnlySpan<byte> content) => content.Length >= 10 && content.StartsWith("ID3"u8)
        ? 10 + ((content[6] & 127) << 21 | (content[7] & 127) << 14 | (content[8] & 127) << 7 | content[9] & 127) : 0;

    private static bool IsFollowed(ReadOnlySpan<byte> content, int at) => at >= content.Length - 4 || Frame(content[at..]) is not null;

    private static FrameHeader? Frame(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || (bytes[1] & 0xE6) != 0xE2) return null; // layer III
        var version = bytes[1] >> 3 & 3; // 3: MPEG-1, 2: MPEG-2, 0: MPEG-2.5
        var (rateAt, kilobitsAt) = (bytes[2] >> 2 & 3, bytes[2] >> 4);
        if (version == 1 || rateAt == 3 || kilobitsAt is 0 or 15) return null;
        var isFirst = version == 3;
        var kilobits = (isFirst ? Kilobits1 : Kilobits2)[kilobitsAt];
        var rate = Rates[rateAt] / (isFirst ? 1 : version == 2 ? 2 : 4);
        var samples = isFirst ? 1152 : 576;
        return new FrameHeader(kilobits, rate, samples, samples / 8 * kilobits * 1000 / rate + (bytes[2] >> 1 & 1));
    }

    private sealed record FrameHeader(int Kilobits, int Rate, int Samples, int Length);
}
