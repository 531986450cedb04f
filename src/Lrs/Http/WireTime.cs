using System.Globalization;

namespace CoursePackager.Lrs.Http;

/// <summary>Times as they are sent.</summary>
internal static class WireTime
{
    /// <summary>ISO 8601 in UTC with milliseconds.</summary>
    public static string Format(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>RFC 1123, as in Last-Modified.</summary>
    public static string HttpDate(DateTimeOffset time) => time.ToUniversalTime().ToString("r", CultureInfo.InvariantCulture);
}
