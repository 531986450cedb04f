using System.Globalization;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Rendering.Html;
using CoursePackager.Packager.Rendering.Markup;
using CoursePackager.Packager.Rendering.Media;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Rendering.Questions;

/// <summary>A picture with outlined, numbered regions, and the same regions by name as native inputs.</summary>
internal static class HotspotMarkup
{
    private const decimal Percent = 100;

    /// <summary>The picture's width is this many times the size of a number on it.</summary>
    private const int NumbersInWidth = 24;

    public static RawHtml Render(HotspotQuestion question, string name, PageMarkup page)
    {
        var image = MarkdownNodes.Of<LinkInline>(question.Picture.Blocks).First();
        var media = page.Links.ResolveMedia(question.Picture.Span.File, image.Url ?? "");
        var size = (media is null ? null : ImageSize.Read(media.Content.Span)) ?? new ImageSize(1000, 600);
        var text = size.Width / (decimal)NumbersInWidth;
        return HtmlTemplates.Render("hotspot", new
        {
            Name = name,
            Input = question.IsMany ? "checkbox" : "radio",
            Hint = page.Strings.Text(question.IsMany ? "chooseRegions" : "chooseRegion"),
            Image = page.Inline(question.Picture),
            Caption = image.Title ?? "",
            size.Width,
            size.Height,
            FontSize = Text(text),
            Regions = question.Regions.Select((r, i) => new
            {
                r.Choice.Key,
                Number = i + 1,
                Text = page.Inline(r.Choice.Text),
                X = Text(r.X * size.Width / Percent),
                Y = Text(r.Y * size.Height / Percent),
                W = Text(r.Width * size.Width / Percent),
                H = Text(r.Height * size.Height / Percent),
                TextX = Text((r.X * size.Width / Percent) + (text / 3)),
                TextY = Text((r.Y * size.Height / Percent) + (text * 1.1m)),
            }).ToList(),
        });
    }

    private static string Text(decimal value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
