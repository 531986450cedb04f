using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using Markdig.Syntax;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>Reads a picture and a task list with places as a hotspot question.</summary>
internal static class HotspotReader
{
    public static HotspotQuestion? Read(QuestionHead head, ParagraphBlock? picture, ListBlock list, DiagnosticBag bag)
    {
        RegionPlace?[] places = [.. list.OfType<ListItemBlock>().Select(RegionPlace.Take)];
        var items = AnswerItem.ReadAll(head.Source, list, bag);
        if (picture is null)
        {
            bag.Report<RegionsWithoutPicture>(
                items[0].Span, "There is no picture that the regions could lie on.", "Put an image in a line of its own before the list.");
            return null;
        }

        HotspotRegion[] regions = [.. items.Select((item, i) => Region(item, AnswerKeys.Of(i), places[i], bag))];
        return new HotspotQuestion
        {
            Id = head.Id,
            Title = head.Title,
            Prompt = head.Prompt,
            Points = head.Points,
            WhenRight = head.Feedback.WhenRight,
            WhenWrong = head.Feedback.WhenWrong,
            Explanation = head.Feedback.Explanation,
            Span = head.Span,
            Picture = RichTexts.From(head.Source, [picture], head.Span),
            Regions = regions,
        };
    }

    private static HotspotRegion Region(AnswerItem item, string key, RegionPlace? place, DiagnosticBag bag)
    {
        const string Help = "End the line with left edge, upper edge, width and height in percent of the picture: (10 20 30 15).";
        if (place is null) bag.Report<RegionWithoutPlace>(item.Span, "The region has no place on the picture.", Help);
        else if (!place.IsOnPicture) bag.Report<RegionWithoutPlace>(item.Span, "The region does not lie on the picture.", Help);
        if (item.IsTicked is null)
            bag.Report<UnmarkedAnswer>(
                item.Span, "The answer has no box.", "Begin it with [x] when it is right, with [ ] when it is wrong.");
        var choice = new Choice(key, item.Text, item.IsTicked == true, item.Feedback, item.Span);
        return new HotspotRegion(choice, place?.X ?? 0, place?.Y ?? 0, place?.Width ?? 1, place?.Height ?? 1);
    }
}
