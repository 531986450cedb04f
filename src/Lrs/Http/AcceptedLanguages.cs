namespace CoursePackager.Lrs.Http;

/// <summary>The languages that a reader accepts (Accept-Language, RFC 2616 14.4, applied to each language map by itself as xAPI
/// 1.0.3 Communication 2.1.3 asks).</summary>
internal sealed class AcceptedLanguages
{
    /// <summary>Ranges of one header that are looked at; nobody reads more languages than that.</summary>
    private const int MostRanges = 50;

    private const string Any = "*";

    /// <summary>Best first, those of one quality in the order of the header.</summary>
    private readonly IReadOnlyList<(string Range, double Quality)> ranges;

    private AcceptedLanguages(IReadOnlyList<(string Range, double Quality)> ranges) => this.ranges = ranges;

    public static AcceptedLanguages Of(HttpRequest request) => new(
    [
        .. request.GetTypedHeaders().AcceptLanguage
            .Take(MostRanges)
            .Select(item => (item.Value.Value!, item.Quality ?? 1))
            .OrderByDescending(item => item.Item2),
    ]);

    /// <summary>The tag that suits the reader best, out of one or more. When none suits: another variety of an accepted language,
    /// then the first that is not refused, then the first.</summary>
    public string Choose(IReadOnlyList<string> tags)
    {
        var best = tags.Select(tag => (Tag: tag, Index: IndexOf(tag)))
            .Where(item => item.Index >= 0 && ranges[item.Index].Quality > 0)
            .OrderBy(item => item.Index)
            .ThenBy(item => Math.Abs(item.Tag.Length - ranges[item.Index].Range.Length))
            .FirstOrDefault();
        return best.Tag
            ?? ranges.Where(range => range.Quality > 0)
                .Select(range => tags.FirstOrDefault(tag => IsSame(Primary(tag), Primary(range.Range)) && !IsRefused(tag)))
                .FirstOrDefault(tag => tag is not null)
            ?? tags.FirstOrDefault(tag => !IsRefused(tag))
            ?? tags[0];
    }

    private bool IsRefused(string tag) => IndexOf(tag) is >= 0 and var index && ranges[index].Quality == 0;

    /// <summary>The range that decides about a tag: the longest that the tag lies within; then one that it is a wider form of
    /// (<c>en</c> for <c>en-US</c>, RFC 4647 3.4); then *. -1 when there is none.</summary>
    private int IndexOf(string tag)
    {
        var (within, wider, any) = (-1, -1, -1);
        for (var i = 0; i < ranges.Count; i++)
        {
            var (range, quality) = ranges[i];
            if (range == Any)
                any = any < 0 ? i : any;
            else if (Contains(range, tag))
                within = within < 0 || range.Length > ranges[within].Range.Length ? i : within;
            else if (Contains(tag, range) && quality > 0)
                wider = wider < 0 ? i : wider;
        }

        return within >= 0 ? within : wider >= 0 ? wider : any;
    }

    private static bool Contains(string range, string tag) =>
        tag.StartsWith(range, StringComparison.OrdinalIgnoreCase) && (tag.Length == range.Length || tag[range.Length] == '-');

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string Primary(string tag) => tag.Split('-')[0];
}
