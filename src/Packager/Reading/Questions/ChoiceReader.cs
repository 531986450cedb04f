using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using Markdig.Syntax;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>Reads a task list as single choice, multiple choice, or true or false.</summary>
internal static class ChoiceReader
{
    public static Question? Read(QuestionHead head, ListBlock list, DiagnosticBag bag)
    {
        var items = AnswerItem.ReadAll(head.Source, list, bag);
        foreach (var item in items.Where(i => i.IsTicked is null))
            bag.Report<UnmarkedAnswer>(
                item.Span, "The answer has no box.", "Begin it with [x] when it is right, with [ ] when it is wrong.");

        if (IsTrueFalse(items, head.Type)) return ReadTrueFalse(head, items, bag);
        if (head.Type == "true-false") return Mismatch(head, "'True' and 'False' must be the two answers.", bag);

        var right = items.Count(i => i.IsTicked == true);
        if (head.Type == "single" && right > 1) return Mismatch(head, $"{right} answers are marked as right.", bag);
        var choices = items.Select((item, i) => ToChoice(AnswerKeys.Of(i), item)).ToArray();
        return head.Type == "multiple" || right > 1 ? Multiple(head, choices) : Single(head, choices);
    }

    private static bool IsTrueFalse(IReadOnlyList<AnswerItem> items, string? type) =>
        type is null or "true-false" && items.Count == 2
        && (AreInOrder(items[0], items[1]) || AreInOrder(items[1], items[0]));

    private static bool AreInOrder(AnswerItem first, AnswerItem second) => Is(first, Keywords.True) && Is(second, Keywords.False);

    private static bool Is(AnswerItem item, IReadOnlyList<string> words) =>
        words.Contains(item.Text.PlainText, StringComparer.Ordinal);

    private static TrueFalseQuestion ReadTrueFalse(QuestionHead head, IReadOnlyList<AnswerItem> items, DiagnosticBag bag)
    {
        var reversed = Is(items[0], Keywords.False);
        if (reversed)
            bag.Report<TrueFalseOrder>(
                items[0].Span, $"'{items[0].Text.PlainText}' comes before '{items[1].Text.PlainText}'.",
                "List the true one first.");
        return new TrueFalseQuestion
        {
            Id = head.Id,
            Title = head.Title,
            Prompt = head.Prompt,
            Points = head.Points,
            WhenRight = head.Feedback.WhenRight,
            WhenWrong = head.Feedback.WhenWrong,
            Explanation = head.Feedback.Explanation,
            Span = head.Span,
            True = ToChoice("true", items[reversed ? 1 : 0]),
            False = ToChoice("false", items[reversed ? 0 : 1]),
        };
    }

    private static SingleChoiceQuestion Single(QuestionHead head, Choice[] choices) => new()
    {
        Id = head.Id,
        Title = head.Title,
        Prompt = head.Prompt,
        Points = head.Points,
        WhenRight = head.Feedback.WhenRight,
        WhenWrong = head.Feedback.WhenWrong,
        Explanation = head.Feedback.Explanation,
        Span = head.Span,
        Choices = choices,
    };

    private static MultipleChoiceQuestion Multiple(QuestionHead head, Choice[] choices) => new()
    {
        Id = head.Id,
        Title = head.Title,
        Prompt = head.Prompt,
        Points = head.Points,
        WhenRight = head.Feedback.WhenRight,
        WhenWrong = head.Feedback.WhenWrong,
        Explanation = head.Feedback.Explanation,
        Span = head.Span,
        Choices = choices,
    };

    private static Choice ToChoice(string key, AnswerItem item) =>
        new(key, item.Text, item.IsTicked == true, item.Feedback, item.Span);

    private static Question? Mismatch(QuestionHead head, string reason, DiagnosticBag bag)
    {
        bag.Report<QuestionTypeMismatch>(
            head.Span, $"type={head.Type} does not fit the answers: {reason}", "Leave type out, or change the answers.");
        return null;
    }
}
