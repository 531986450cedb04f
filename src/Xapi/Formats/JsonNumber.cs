using System.Buffers.Text;

namespace CoursePackager.Xapi.Formats;

/// <summary>A JSON number by its value, however many digits it has: nothing is rounded, so 1, 1.0 and 10e-1 are the same and
/// 1.0000000000000000000000000000001 is more than 1. Exponents beyond 10^18 are taken as 10^18.</summary>
internal readonly ref struct JsonNumber : IComparable<JsonNumber>
{
    /// <summary>Bytes that <see cref="WriteCanonical"/> may need beyond the number's own length.</summary>
    public const int CanonicalExtra = 24;

    private const long LargestExponent = 1_000_000_000_000_000_000;

    // The value is 0.DIGITS × 10^exponent. Neither the first nor the last digit is a zero; a point may stand among them.
    private readonly ReadOnlySpan<byte> digits;
    private readonly long exponent;
    private readonly bool negative;

    /// <param name="text">A number as JSON has it.</param>
    public JsonNumber(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = end < 0 ? text : text[..end];
        var first = mantissa.IndexOfAnyInRange((byte)'1', (byte)'9');
        if (first < 0)
            return;
        negative = text[0] == '-';
        var point = mantissa.IndexOf((byte)'.');
        if (point < 0)
            point = mantissa.Length;
        digits = mantissa[first..(mantissa.LastIndexOfAnyInRange((byte)'1', (byte)'9') + 1)];
        exponent = (end < 0 ? 0 : ReadExponent(text[(end + 1)..])) + point - first + (first > point ? 1 : 0);
    }

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => digits.IsEmpty ? 0 : negative ? -1 : 1;

    /// <inheritdoc/>
    public int CompareTo(JsonNumber other)
    {
        if (Sign != other.Sign)
            return Sign.CompareTo(other.Sign);
        var magnitude = exponent != other.exponent ? exponent.CompareTo(other.exponent) : CompareDigits(digits, other.digits);
        return negative ? -magnitude : magnitude;
    }

    /// <summary>Writes the one text that all notations of the value share; answers its length.</summary>
    public int WriteCanonical(Span<byte> into)
    {
        var length = 0;
        if (negative)
            into[length++] = (byte)'-';
        foreach (var digit in digits)
        {
            if (digit != '.')
                into[length++] = digit;
        }

        into[length++] = (byte)'e';
        Utf8Formatter.TryFormat(exponent, into[length..], out var written);
        return length + written;
    }

    private static long ReadExponent(ReadOnlySpan<byte> text)
    {
        var isNegative = text[0] == '-';
        var value = 0L;
        foreach (var digit in text.TrimStart("+-"u8))
            value = value >= LargestExponent / 10 ? LargestExponent : (value * 10) + digit - '0';
        return isNegative ? -value : value;
    }

    private static int CompareDigits(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        while (true)
        {
            first = first.TrimStart((byte)'.');
            second = second.TrimStart((byte)'.');
            if (first.IsEmpty || second.IsEmpty)
                return first.Length.CompareTo(second.Length);
            if (first[0] != second[0])
                return first[0].CompareTo(second[0]);
            first = first[1..];
            second = second[1..];
        }
    }
}
