using System.Globalization;

namespace CoursePackager.Lrs.Http;

/// <summary>Times as they are sent.</summary>
internal static class WireTime
{
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>ISO 8601 in UTC with milliseconds.</summary>
    public static string Format(DateTimeOffset time) =>
        time.ToUniversalTime().ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>The same as a JSON string.</summary>
    public static byte[] Json(DateTimeOffset time)
    {
        var json = new byte["\"2026-03-01T10:00:00.000Z\"".Length];
        json[0] = json[^1] = (byte)'"';
        time.UtcDateTime.TryFormat(json.AsSpan(1), out _, Pattern, CultureInfo.InvariantCulture);
        return json;
    }

    /// <summary>RFC 1123, as in Last-Modified.</summary>
    public static string HttpDate(DateTimeOffset time) => time.ToUniversalTime().ToString("r", CultureInfo.InvariantCulture);
}
