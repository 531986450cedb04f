namespace CoursePackager.Xapi.Formats;

/// <summary>Reads the components of an ISO 8601 duration: number and designator, in order, a fraction only in the last
/// one.</summary>
internal ref struct DurationScanner(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> rest = text;
    private bool hadFraction;

    public readonly bool AtEnd => rest.IsEmpty;

    /// <summary>Number of ticks of the components read, when none of them was a year or a month and all fit; null
    /// otherwise.</summary>
    public decimal? Ticks { get; private set; } = 0;

    public bool Take(char letter)
    {
        if (rest.IsEmpty || rest[0] != letter)
            return false;
        rest = rest[1..];
        return true;
    }

    /// <summary>Reads the components that have one of the designators, in their order; answers how many, or -1 when one is
    /// wrong.</summary>
    public int ReadComponents(ReadOnlySpan<char> designators, ReadOnlySpan<long> ticksEach)
    {
        var count = 0;
        while (!AtEnd && rest[0] != 'T')
        {
            if (hadFraction || !ReadNumber(out var number) || AtEnd)
                return -1;
            var at = designators.IndexOf((char)rest[0]);
            if (at < 0)
                return -1;
            Add(number, ticksEach[at]);
            designators = designators[(at + 1)..];
            ticksEach = ticksEach[(at + 1)..];
            rest = rest[1..];
            count++;
        }

        return count;
    }

    private bool ReadNumber(out decimal? number)
    {
        var length = DigitsAt(0);
        number = null;
        if (length == 0)
            return false;
        var end = length;
        if (end < rest.Length && rest[end] is (byte)'.' or (byte)',')
        {
            hadFraction = true;
            var digits = DigitsAt(end + 1);
            if (digits == 0)
                return false;
            end += digits + 1;
        }

        number = ToDecimal(rest[..end]);
        rest = rest[end..];
        return true;
    }

    private readonly int DigitsAt(int start)
    {
        var end = start;
        while (end < rest.Length && char.IsAsciiDigit((char)rest[end]))
            end++;
        return end - start;
    }

    // Sixteen digits of either part are more than a TimeSpan can hold.
    private static decimal? ToDecimal(ReadOnlySpan<byte> number)
    {
        decimal value = 0;
        var unit = 1m;
        var inFraction = false;
        foreach (var b in number)
        {
            if (!char.IsAsciiDigit((char)b))
                inFraction = true;
            else if (!inFraction && value >= 1_000_000_000_000_000m)
                return null;
            else if (!inFraction)
                value = (value * 10) + (b - '0');
            else if (unit > 0.000_000_01m)
                value += (b - '0') * (unit /= 10);
        }

        return value;
    }

    private void Add(decimal? number, long ticksEach)
    {
        var fits = number is not null && ticksEach > 0 && Ticks is not null;
        Ticks = fits && number <= long.MaxValue / ticksEach ? Ticks + (number * ticksEach) : null;
    }
}
