using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>Where a region lies on its picture, written at the end of its line: <c>(x y width height)</c> in percent.</summary>
internal sealed partial record RegionPlace(decimal X, decimal Y, decimal Width, decimal Height)
{
    /// <summary>Whether it lies on the picture at all.</summary>
    public bool IsOnPicture => Width > 0 && Height > 0 && X + Width <= 100 && Y + Height <= 100;

    public static bool AreIn(ListBlock list) =>
        list.OfType<ListItemBlock>().Any(item => LiteralOf(item) is { } literal && Form().IsMatch(literal.Content.ToString()));

    /// <summary>Cuts the place out of a list item; null when it has none.</summary>
    public static RegionPlace? Take(ListItemBlock item)
    {
        if (LiteralOf(item) is not { } literal || Form().Match(literal.Content.ToString()) is not { Success: true } match) return null;
        var slice = literal.Content;
        slice.End = slice.Start + match.Index - 1;
        literal.Content = slice;
        literal.Span = new SourceSpan(literal.Span.Start, literal.Span.Start + match.Index - 1);
        if (slice.IsEmpty) literal.Remove();
        return new RegionPlace(Number(match, "x"), Number(match, "y"), Number(match, "w"), Number(match, "h"));
    }

    private static LiteralInline? LiteralOf(ListItemBlock item) =>
        (item.FirstOrDefault() as ParagraphBlock)?.Inline?.LastChild as LiteralInline;

    private static decimal Number(Match match, string group) =>
        decimal.Parse(match.Groups[group].Value.Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\s*\((?<x>[0-9]{1,3}([.,][0-9])?)\s+(?<y>[0-9]{1,3}([.,][0-9])?)\s+(?<w>[0-9]{1,3}([.,][0-9])?)\s+(?<h>[0-9]{1,3}([.,][0-9])?)\)\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
