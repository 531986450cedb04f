using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using Markdig.Syntax;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>Reads an ordered list as an ordering question.</summary>
internal static class OrderingReader
{
    public static OrderingQuestion Read(QuestionHead head, ListBlock list, DiagnosticBag bag) => new()
    {
        Id = head.Id,
        Title = head.Title,
        Prompt = head.Prompt,
        Points = head.Points,
        WhenRight = head.Feedback.WhenRight,
        WhenWrong = head.Feedback.WhenWrong,
        Explanation = head.Feedback.Explanation,
        Span = head.Span,
        Items =
        [
            .. AnswerItem.ReadAll(head.Source, list, bag)
                .Select((item, i) => new OrderingItem(AnswerKeys.Of(i), item.Text, item.Feedback, item.Span)),
        ],
    };
}
