using System.Net;

namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>
/// Finds start tags as a browser's tokenizer would (HTML, 13.2.5), leaving out comments and what stands inside scripts and styles. One
/// pass, no recursion: time grows with the length of the text only.
/// </summary>
internal static class HtmlScanner
{
    private static readonly HashSet<string> RawText = new(StringComparer.Ordinal) { "script", "style", "textarea", "noembed", "xmp" };

    public static IReadOnlyList<HtmlTag> Tags(string html)
    {
        var tags = new List<HtmlTag>();
        var at = 0;
        while ((at = html.IndexOf('<', at)) >= 0 && at + 1 < html.Length)
        {
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                at = After(html, "-->", at + 4);
            }
            else if (char.IsAsciiLetter(html[at + 1]))
            {
                var tag = ReadTag(html, at);
                tags.Add(tag);
                at = RawText.Contains(tag.Name) ? EndOfRawText(html, tag) : tag.End;
            }
            else
            {
                at++;
            }
        }

        return tags;
    }

    /// <summary>Where the content of a script or style element ends.</summary>
    public static int EndOfRawText(string html, HtmlTag tag)
    {
        var end = html.IndexOf("</" + tag.Name, tag.End, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end;
    }

    private static int After(string html, string mark, int from)
    {
        var found = from < html.Length ? html.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        return found < 0 ? html.Length : found + mark.Length;
    }

    private static HtmlTag ReadTag(string html, int start)
    {
        var at = start + 1;
        while (at < html.Length && !IsSpace(html[at]) && html[at] is not ('/' or '>')) at++;
        var name = html[(start + 1)..at].ToLowerInvariant();
        var attributes = new List<HtmlAttribute>();
        while (at < html.Length && html[at] != '>')
        {
            if (IsSpace(html[at]) || html[at] == '/') at++;
            else attributes.Add(ReadAttribute(html, ref at));
        }

        return new HtmlTag(name, start, Math.Min(at + 1, html.Length), attributes);
    }

    private static HtmlAttribute ReadAttribute(string html, ref int at)
    {
        var start = at++;
        while (at < html.Length && !IsSpace(html[at]) && html[at] is not ('/' or '>' or '=')) at++;
        var name = html[start..at].ToLowerInvariant();
        var after = SkipSpace(html, at);
        if (after >= html.Length || html[after] != '=') return new HtmlAttribute(name, "", start, at - start);
        at = SkipSpace(html, after + 1);
        var (from, to) = ReadValue(html, ref at);
        return new HtmlAttribute(name, WebUtility.HtmlDecode(html[from..to]), from, to - from);
    }

    private static (int From, int To) ReadValue(string html, ref int at)
    {
        var start = at;
        if (at < html.Length && html[at] is '"' or '\'')
        {
            var end = html.IndexOf(html[at], at + 1);
            if (end < 0) end = html.Length;
            at = Math.Min(end + 1, html.Length);
            return (start + 1, end);
        }

        while (at < html.Length && !IsSpace(html[at]) && html[at] != '>') at++;
        return (start, at);
    }

    private static int SkipSpace(string html, int at)
    {
        while (at < html.Length && IsSpace(html[at])) at++;
        return at;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
