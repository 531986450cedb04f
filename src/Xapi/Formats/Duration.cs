using System.Globalization;
using System.Text;

namespace CoursePackager.Xapi.Formats;

/// <summary>An ISO 8601 duration in the format with designators (ISO 8601:2004 4.4.3.2; xAPI 1.0.3 Data 4.6), kept as its text:
/// months and years have no fixed length, and statements are compared by the text.</summary>
public readonly record struct Duration
{
    private readonly string? text;

    private Duration(string text) => this.text = text;

    /// <summary>The text as received, for example <c>PT4H35M59.14S</c>.</summary>
    public string Text => text ?? "PT0S";

    /// <summary>Reads a duration; false when the text is not one.</summary>
    public static bool TryParse(string? text, out Duration duration)
    {
        var valid = Utf8Text.Test(text, IsValid);
        duration = valid ? new Duration(text!) : default;
        return valid;
    }

    /// <summary>Reads a duration.</summary>
    /// <exception cref="FormatException">The text is not an ISO 8601 duration.</exception>
    public static Duration Parse(string text) => TryParse(text, out var duration)
        ? duration
        : throw new FormatException($"'{text}' is not an ISO 8601 duration such as PT1M30S.");

    /// <summary>A time span as seconds cut to 0.01 s, the precision the specification asks senders for; negative spans become
    /// zero.</summary>
    public static Duration FromTimeSpan(TimeSpan span)
    {
        var hundredths = Math.Max(0, span.Ticks / (TimeSpan.TicksPerSecond / 100));
        return new Duration(string.Create(CultureInfo.InvariantCulture, $"PT{hundredths / 100m:0.##}S"));
    }

    /// <summary>Whether the text is a duration: <c>P3Y1M29DT4H35M59.14S</c>, <c>PT0S</c>, <c>P4W</c>. Weeks stand alone, and only
    /// the last component may have a fraction.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8) => TryScan(utf8, out _);

    /// <summary>The length, when it is fixed (no years, no months) and a <see cref="TimeSpan"/> can hold it.</summary>
    public bool TryGetTimeSpan(out TimeSpan span)
    {
        span = default;
        if (!TryScan(Encoding.UTF8.GetBytes(Text), out var ticks) || ticks is null or > long.MaxValue)
            return false;
        span = TimeSpan.FromTicks((long)ticks.Value);
        return true;
    }

    /// <summary>The text that statements are compared by: digits beyond 0.01 s are cut (xAPI 1.0.3 Data 4.6).</summary>
    /// <param name="utf8">A duration.</param>
    /// <param name="scratch">As long as the text or longer.</param>
    internal static ReadOnlySpan<byte> Comparable(ReadOnlySpan<byte> utf8, Span<byte> scratch)
    {
        var point = utf8.LastIndexOfAny((byte)'.', (byte)',');
        if (point < 0 || utf8.Length - point <= 4 || utf8[^1] != 'S')
            return utf8;
        utf8[..(point + 3)].CopyTo(scratch);
        scratch[point + 3] = (byte)'S';
        return scratch[..(point + 4)];
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool TryScan(ReadOnlySpan<byte> utf8, out decimal? ticks)
    {
        ticks = null;
        var scanner = new DurationScanner(utf8);
        if (!scanner.Take('P'))
            return false;
        if (IsWeeks(utf8))
        {
            var weeks = scanner.ReadComponents("W", [7 * TimeSpan.TicksPerDay]);
            ticks = scanner.Ticks;
            return weeks == 1 && scanner.AtEnd;
        }

        var days = scanner.ReadComponents("YMD", [0, 0, TimeSpan.TicksPerDay]);
        if (days < 0 || (scanner.AtEnd && days == 0))
            return false;
        if (scanner.AtEnd || !scanner.Take('T'))
            return Finish(scanner, out ticks);
        var times = scanner.ReadComponents("HMS", [TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond]);
        return times > 0 && Finish(scanner, out ticks);
    }

    private static bool IsWeeks(ReadOnlySpan<byte> utf8) => utf8[^1] == 'W';

    private static bool Finish(DurationScanner scanner, out decimal? ticks)
    {
        ticks = scanner.Ticks;
        return scanner.AtEnd;
    }
}
