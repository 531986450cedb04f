using System.Globalization;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Sources;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>Reads one question: a heading and the blocks up to the next one.</summary>
internal static class QuestionReader
{
    private static readonly Dictionary<string, AnswerForm> Types = new(StringComparer.Ordinal)
    {
        ["single"] = AnswerForm.TaskList,
        ["multiple"] = AnswerForm.TaskList,
        ["true-false"] = AnswerForm.TaskList,
        ["ordering"] = AnswerForm.OrderedList,
        ["matching"] = AnswerForm.Table,
        ["text"] = AnswerForm.AnswerLine,
        ["numeric"] = AnswerForm.AnswerLine,
        ["fill-in"] = AnswerForm.GapText,
        ["matrix"] = AnswerForm.BoxTable,
        ["matrix-multiple"] = AnswerForm.BoxTable,
        ["hotspot"] = AnswerForm.RegionList,
        ["likert"] = AnswerForm.ScaleLine,
        ["free-text"] = AnswerForm.WriteLine,
        ["scenario"] = AnswerForm.Steps,
    };

    /// <returns>The question; null when it has no answers that could be read (reported).</returns>
    public static Question? Read(SourceFile source, HeadingBlock heading, IReadOnlyList<Block> blocks, DiagnosticBag bag)
    {
        var span = HeadingSpan(source, heading);
        var (feedback, others) = QuestionFeedback.Take(source, blocks, span, bag);
        var type = ReadType(heading, span, bag);
        AnswerForm? wanted = type is null ? null : Types[type];
        var parts = QuestionParts.Split(others, wanted);
        var head = new QuestionHead(
            source, ReadId(heading, span, bag), ReadTitle(heading, span, bag), ReadPoints(heading, span, bag), type,
            RichTexts.From(source, parts.Prompt, span), feedback, span);

        ReportRest(source, parts, bag);
        if (parts.Form is null)
        {
            bag.Report<QuestionWithoutAnswers>(
                span, "The question has no answers.",
                "Add a task list (- [x] …), an ordered list, a table, or a line that begins with Answer:");
            return null;
        }

        if (wanted is null || wanted == parts.Form)
        {
            ReportScore(heading, head, parts.Form.Value, bag);
            return ReadAnswers(head, parts, bag) is { } question ? question with { Objectives = ReadObjectives(heading) } : null;
        }

        bag.Report<QuestionTypeMismatch>(
            span, $"type={type} does not fit the answers, which are {Words(parts.Form.Value)}.",
            "Leave type out, or change the answers.");
        return null;
    }

    /// <summary>The form of answers that a type in braces asks for; null when the type is not known.</summary>
    public static AnswerForm? FormOf(string? type) => type is not null && Types.TryGetValue(type, out var form) ? form : null;

    private static Question? ReadAnswers(QuestionHead head, QuestionParts parts, DiagnosticBag bag) => parts.Form switch
    {
        AnswerForm.TaskList => ChoiceReader.Read(head, (ListBlock)parts.Answers!, bag),
        AnswerForm.OrderedList => OrderingReader.Read(head, (ListBlock)parts.Answers!, bag),
        AnswerForm.Table => MatchingReader.Read(head, (Table)parts.Answers!, bag),
        AnswerForm.GapText => FillInReader.Read(head, (ParagraphBlock)parts.Answers!, parts.List, bag),
        AnswerForm.BoxTable => MatrixReader.Read(head, (Table)parts.Answers!, bag),
        AnswerForm.RegionList => HotspotReader.Read(head, parts.Picture, (ListBlock)parts.Answers!, bag),
        AnswerForm.ScaleLine => SurveyReader.ReadLikert(head, (ParagraphBlock)parts.Answers!, parts.List, bag),
        AnswerForm.WriteLine => SurveyReader.ReadFreeText(head, (ParagraphBlock)parts.Answers!, bag),
        AnswerForm.Steps => ScenarioReader.Read(head, parts.Steps, bag),
        _ => AnswerLineReader.Read(head, (ParagraphBlock)parts.Answers!, parts.List, bag),
    };

    private static string ReadId(HeadingBlock heading, SourceSpan span, DiagnosticBag bag)
    {
        // An id without a place was made from the words of the heading by Markdig.
        if (heading.TryGetAttributes() is { Span.IsEmpty: false, Id: { } id })
        {
            Slug.Check(id, span, bag);
            return id;
        }

        bag.Report<QuestionWithoutId>(
            span, "The question has no id.",
            "End the heading with an id in braces, such as {#q-convention-year}, and never change it.");
        return "";
    }

    private static string ReadTitle(HeadingBlock heading, SourceSpan span, DiagnosticBag bag)
    {
        var title = PlainText.Of(heading.Inline);
        if (title.Length == 0)
            bag.Report<QuestionWithoutTitle>(span, "The question heading is empty.", "Write what is asked after ##.");
        return title;
    }

    private static int ReadPoints(HeadingBlock heading, SourceSpan span, DiagnosticBag bag)
    {
        if (Attribute(heading, "points") is not { } text) return 1;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points is >= 1 and <= 100)
            return points;
        bag.Report<InvalidPoints>(span, $"points={text} is not a whole number from 1 to 100.");
        return 1;
    }

    private static void ReportScore(HeadingBlock heading, QuestionHead head, AnswerForm form, DiagnosticBag bag)
    {
        if (form is not (AnswerForm.ScaleLine or AnswerForm.WriteLine or AnswerForm.Steps)) return;
        if (Attribute(heading, "points") is not null)
            bag.Report<ScoreInSurvey>(
                head.Span, form == AnswerForm.Steps ? "A scenario has no points of its own." : "An answer to this question is never scored.",
                form == AnswerForm.Steps ? "Give points to its ends: ### Well done {#well-done points=2}" : "Remove points.");
        if (form != AnswerForm.Steps && !(head.Feedback.WhenRight.IsEmpty && head.Feedback.WhenWrong.IsEmpty))
            bag.Report<ScoreInSurvey>(
                head.Span, "No answer to this question is right or wrong.", "Begin what is shown afterwards with > Explanation:");
    }

    private static string[] ReadObjectives(HeadingBlock heading) =>
        [.. (Attribute(heading, "objective") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    private static string? ReadType(HeadingBlock heading, SourceSpan span, DiagnosticBag bag)
    {
        var type = Attribute(heading, "type");
        if (type is null || Types.ContainsKey(type)) return type;
        bag.Report<UnknownQuestionType>(
            span, $"'{type}' is not a question type.",
            Spelling.Suggest(type, Types.Keys) ?? $"Types: {string.Join(", ", Types.Keys)}.");
        return null;
    }

    private static string? Attribute(HeadingBlock heading, string name) =>
        heading.TryGetAttributes()?.Properties?.Find(p => p.Key == name) is { Key: not null } found ? found.Value ?? "" : null;

    private static void ReportRest(SourceFile source, QuestionParts parts, DiagnosticBag bag)
    {
        foreach (var block in parts.Rest)
            bag.Report<TextAfterAnswers>(
                MarkdownSpans.Of(source, block), "This comes after the answers and would not be shown.",
                "Begin feedback with > Right:, > Wrong: or > Explanation:, or move the text before the answers.");
    }

    // The whole line, with the braces.
    private static SourceSpan HeadingSpan(SourceFile source, HeadingBlock heading)
    {
        var start = MarkdownSpans.Of(source, heading);
        return start with { Length = Math.Max(1, source.LineText(start.Line).TrimEnd().Length - start.Column + 1) };
    }

    private static string Words(AnswerForm form) => form switch
    {
        AnswerForm.TaskList => "a task list",
        AnswerForm.OrderedList => "an ordered list",
        AnswerForm.Table => "a table",
        AnswerForm.GapText => "a text with gaps",
        AnswerForm.BoxTable => "a table with boxes",
        AnswerForm.RegionList => "a list of regions",
        AnswerForm.ScaleLine => "a scale",
        AnswerForm.WriteLine => "a text to write",
        AnswerForm.Steps => "the steps of a scenario",
        _ => "an answer line",
    };
}
