namespace CoursePackager.Xapi.Formats;

/// <summary>Reads the parts of an ISO 8601 date and time from left to right; each step answers whether its part is
/// right.</summary>
internal ref struct TimestampScanner(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> rest = text;
    private bool extended;
    private int year;
    private int month;
    private int day;
    private long ticksOfDay;
    private int offsetMinutes;

    public readonly bool AtEnd => rest.IsEmpty;

    /// <summary>YYYY-MM-DD or YYYYMMDD, then T.</summary>
    public bool ReadDate()
    {
        if (!ReadNumber(4, out year))
            return false;
        extended = Take('-');
        return ReadNumber(2, out month) && (!extended || Take('-')) && ReadNumber(2, out day) && (Take('T') || Take('t'))
            && year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    /// <summary>HH:mm, HH:mm:ss with a fraction after '.' or ',', or the same without colons; 24:00:00 and leap seconds
    /// included.</summary>
    public bool ReadTime()
    {
        if (!ReadNumber(2, out var hour) || (extended && !Take(':')) || !ReadNumber(2, out var minute))
            return false;
        var second = 0;
        var fraction = 0L;
        var hasSeconds = extended ? Take(':') : !AtEnd && char.IsAsciiDigit((char)rest[0]);
        if (hasSeconds && !(ReadNumber(2, out second) && ReadFraction(out fraction)))
            return false;
        ticksOfDay = ((((hour * 60L) + minute) * 60L) + second) * TimeSpan.TicksPerSecond + fraction;
        return minute <= 59 && second <= 60 && (hour <= 23 || ticksOfDay == TimeSpan.TicksPerDay);
    }

    /// <summary>Nothing, Z, ±HH, ±HHmm or ±HH:mm.</summary>
    public bool ReadZone()
    {
        if (AtEnd || Take('Z') || Take('z'))
            return true;
        var negative = Take('-');
        if (!negative && !Take('+'))
            return false;
        if (!ReadNumber(2, out var hours))
            return false;
        var minutes = 0;
        if ((Take(':') || !AtEnd) && !ReadNumber(2, out minutes))
            return false;
        offsetMinutes = (hours * 60) + minutes;
        if (negative && offsetMinutes == 0)
            return false;
        offsetMinutes = negative ? -offsetMinutes : offsetMinutes;
        return hours <= 23 && minutes <= 59;
    }

    public readonly bool TryGetInstant(out DateTimeOffset utc)
    {
        var ticks = new DateTime(year, month, day).Ticks + ticksOfDay - (offsetMinutes * TimeSpan.TicksPerMinute);
        var inRange = ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
        utc = inRange ? new DateTimeOffset(ticks, TimeSpan.Zero) : default;
        return inRange;
    }

    private bool Take(char expected)
    {
        if (AtEnd || rest[0] != expected)
            return false;
        rest = rest[1..];
        return true;
    }

    private bool ReadNumber(int digits, out int value)
    {
        value = 0;
        if (rest.Length < digits)
            return false;
        for (var i = 0; i < digits; i++)
        {
            if (!char.IsAsciiDigit((char)rest[i]))
                return false;
            value = (value * 10) + rest[i] - '0';
        }

        rest = rest[digits..];
        return true;
    }

    // Digits beyond 100 ns are accepted and cut.
    private bool ReadFraction(out long ticks)
    {
        ticks = 0;
        if (!Take('.') && !Take(','))
            return true;
        var unit = TimeSpan.TicksPerSecond;
        var count = 0;
        for (; !AtEnd && char.IsAsciiDigit((char)rest[0]); rest = rest[1..])
        {
            unit /= 10;
            ticks += (rest[0] - '0') * unit;
            count++;
        }

        return count > 0;
    }
}
