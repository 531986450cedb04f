using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace CoursePackager.Xapi.Tests.Reference;

/// <summary>The formats that the specification names, as regular expressions and arithmetic. Slow and plain; shares nothing with
/// the library.</summary>
internal static class ReferenceFormats
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    // RFC 3987: a scheme, then at least one character, none of which the grammar has nowhere. Percent signs begin %HH.
    private static readonly Regex IriShape = new(
        @"\A[A-Za-z][A-Za-z0-9+.\-]*:(?:%[0-9A-Fa-f]{2}|[^%\x00-\x20\x7F<>""{}|\\^`])+\z", Options);

    // RFC 3986 6.2.3 and RFC 9110 4.2: http and https name a host.
    private static readonly Regex WebHasHost = new(@"\A[Hh][Tt][Tt][Pp][Ss]?:(?://[^/?#:])?", Options);

    private static readonly Regex MailtoShape = new(
        @"\Amailto:(?![.])[^\x00-\x20\x7F<>()\[\],;:\\?#""@]+(?<![.])@[^\x00-,/:-@\[-`{-\x7F]+\z", Options);

    private static readonly Regex Uuid = new(@"\A[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\z", Options);

    // RFC 5646 section 2.1, with the regular grandfathered tags, which the grammar makes anyway.
    private static readonly Regex Tag = new(
        @"\A(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
            + @"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
            + @"|x(?:-[a-z0-9]{1,8})+"
            + @"|en-gb-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)"
            + @"|sgn-(?:be-fr|be-nl|ch-de))\z",
        Options | RegexOptions.IgnoreCase);

    // RFC 2045 section 5.1: type "/" subtype *(";" attribute "=" value).
    private const string Token = @"[!#$%&'*+\-.^_`|{}~0-9A-Za-z]+";

    private static readonly Regex MediaType = new(
        $@"\A{Token}/{Token}[ \t]*(?:;[ \t]*{Token}="
            + $@"(?:{Token}|""(?:[\t !#-\[\]-~\u0080-\uFFFF]|\\[\t -~\u0080-\uFFFF])*"")[ \t]*)*\z",
        Options);

    private static readonly Regex Sha2 = new(
        @"\A(?:[0-9A-Fa-f]{56}|[0-9A-Fa-f]{64}|[0-9A-Fa-f]{96}|[0-9A-Fa-f]{128})\z", Options);

    // ISO 8601:2004 4.4.3.2; a fraction only in the last component, which is why it is taken off first.
    private static readonly Regex LastFraction = new(@"(?<=\d)[.,]\d+(?=[A-Z]\z)", Options);
    private static readonly Regex WholeDuration = new(
        @"\AP(?:[0-9]+W|(?=.)(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?=.)(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)\z", Options);

    // ISO 8601 combined date and time, extended or basic, calendar dates; never a negative zero offset.
    private static readonly Regex Time = new(
        @"\A(?:(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)T(?<h>\d\d):(?<n>\d\d)(?::(?<s>\d\d)(?<f>[.,]\d+)?)?"
            + @"|(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)T(?<h>\d\d)(?<n>\d\d)(?:(?<s>\d\d)(?<f>[.,]\d+)?)?)"
            + @"(?:Z|(?<sign>[+-])(?<zh>\d\d)(?::?(?<zm>\d\d))?)?\z",
        Options | RegexOptions.IgnoreCase);

    public static bool IsIri(string text) =>
        IriShape.IsMatch(text) && text.EnumerateRunes().All(rune => rune.Value < 0x80 || IsIriCharacter(rune.Value))
        && (!WebHasHost.IsMatch(text) || WebHasHost.Match(text).Value.Contains("//", StringComparison.Ordinal));

    public static bool IsUri(string text) => IsIri(text) && text.All(char.IsAscii);

    public static bool IsMailto(string text) =>
        MailtoShape.IsMatch(text) && IsIri(text)
        && text[(text.LastIndexOf('@') + 1)..].Split('.').All(label => label.Length > 0 && label[0] != '-' && label[^1] != '-');

    public static bool IsUuid(string text) => Uuid.IsMatch(text);

    public static bool IsLanguageTag(string text) => Tag.IsMatch(text) && text.All(char.IsAscii);

    public static bool IsMediaType(string text) => MediaType.IsMatch(text);

    public static bool IsOctetStream(string text) =>
        text.Split(';')[0].Trim(' ', '\t').Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase);

    public static bool IsSha1(string text) => text.Length == 40 && text.All(char.IsAsciiHexDigit);

    public static bool IsSha2(string text) => Sha2.IsMatch(text);

    public static bool IsDuration(string text) => WholeDuration.IsMatch(LastFraction.Replace(text, ""));

    public static bool IsVersion(string text, XapiVersion version) => Regex.IsMatch(
        text, (version == XapiVersion.V200 ? @"\A[12]" : @"\A1") + @"\.0(?:\.[0-9]+(?:-[0-9A-Za-z-]+)?)?\z", Options);

    public static bool IsTimestamp(string text)
    {
        var match = Time.Match(text);
        if (!match.Success || !text.All(char.IsAscii))
            return false;
        int Part(string name) => int.Parse("0" + match.Groups[name].Value, CultureInfo.InvariantCulture);
        if (Part("y") < 1 || Part("m") is < 1 or > 12 || Part("d") < 1)
            return false;
        if (Part("d") > DateTime.DaysInMonth(Part("y"), Part("m")))
            return false;
        var hasFraction = match.Groups["f"].Value.Any(c => c is >= '1' and <= '9');
        var isMidnight = Part("h") == 24 && Part("n") == 0 && Part("s") == 0 && !hasFraction;
        if ((Part("h") > 23 && !isMidnight) || Part("n") > 59 || Part("s") > 60 || Part("zh") > 23 || Part("zm") > 59)
            return false;
        var offset = TimeSpan.FromMinutes((Part("zh") * 60) + Part("zm"));
        if (match.Groups["sign"].Value == "-" && offset == TimeSpan.Zero)
            return false;

        // The LRS keeps the years 1 to 9999, in UTC.
        BigInteger local = new DateTime(Part("y"), Part("m"), Part("d")).Ticks;
        local += new TimeSpan(Part("h"), Part("n"), Part("s")).Ticks;
        var utc = local + (match.Groups["sign"].Value == "-" ? offset.Ticks : -offset.Ticks);
        return utc >= 0 && utc <= DateTime.MaxValue.Ticks;
    }

    /// <summary>Compares two JSON numbers as exact fractions.</summary>
    public static int CompareNumbers(string first, string second)
    {
        var (a, aPower) = Parts(first);
        var (b, bPower) = Parts(second);
        var least = Math.Min(aPower, bPower);
        return BigInteger.Compare(a * BigInteger.Pow(10, aPower - least), b * BigInteger.Pow(10, bPower - least));
    }

    /// <summary>Whether the number fits into an IEEE 754 double, which is what readers of JSON have.</summary>
    public static bool IsFinite(string number) => double.IsFinite(double.Parse(number, CultureInfo.InvariantCulture));

    private static (BigInteger Digits, int Power) Parts(string number)
    {
        var halves = number.ToUpperInvariant().Split('E');
        var power = halves.Length > 1 ? int.Parse(halves[1], CultureInfo.InvariantCulture) : 0;
        var point = halves[0].IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : halves[0].Length - point - 1;
        var digits = halves[0].Replace(".", "", StringComparison.Ordinal);
        return (BigInteger.Parse(digits, CultureInfo.InvariantCulture), power - decimals);
    }

    // RFC 3987 2.2, ucschar and iprivate; 4.1 forbids the direction marks.
    private static bool IsIriCharacter(int value) =>
        value is not (0x200E or 0x200F or 0x202A or 0x202B or 0x202C or 0x202D or 0x202E)
        && (value is (>= 0xA0 and <= 0xD7FF) or (>= 0xE000 and <= 0xF8FF) or (>= 0xF900 and <= 0xFDCF)
                or (>= 0xFDF0 and <= 0xFFEF)
            || (value >= 0x10000 && value <= 0x10FFFD && value % 0x10000 <= 0xFFFD && value / 0x1000 != 0xE0));
}
