using System.Globalization;

namespace CoursePackager.Xapi.Formats;

/// <summary>ISO 8601 combined dates and times (xAPI 1.0.3 Data 4.5; IEEE 9274.1.1 4.2.7): the extended form
/// <c>2015-11-18T12:17:00.123+01:00</c> or the basic form <c>20151118T121700Z</c>, with or without seconds, fraction and zone.
/// The offsets -00, -0000 and -00:00 are refused: ISO 8601 has no negative zero.</summary>
public static class Timestamps
{
    /// <summary>Whether the text is a timestamp.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8) => TryParse(utf8, out _);

    /// <summary>Reads a timestamp as an instant in UTC, to 100 ns; one without a zone is taken as UTC.</summary>
    public static bool TryParse(string? text, out DateTimeOffset utc)
    {
        utc = default;
        if (text is null)
            return false;
        var bytes = text.Length <= 64 ? stackalloc byte[64] : new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
            bytes[i] = text[i] < 0x80 ? (byte)text[i] : (byte)0;
        return TryParse(bytes[..text.Length], out utc);
    }

    /// <summary>Reads a timestamp as an instant in UTC, to 100 ns; one without a zone is taken as UTC.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out DateTimeOffset utc)
    {
        utc = default;
        var scanner = new TimestampScanner(utf8);
        return scanner.ReadDate() && scanner.ReadTime() && scanner.ReadZone() && scanner.AtEnd && scanner.TryGetInstant(out utc);
    }

    /// <summary>The form the LRS writes: UTC with milliseconds, <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
