using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>The blocks of a question, sorted by what they are.</summary>
/// <param name="Prompt">Before the answers.</param>
/// <param name="Form">Form of the answers; null when there are none.</param>
/// <param name="Answers">The task list, ordered list, table, line with a word that has a meaning, or first heading.</param>
/// <param name="List">The list that belongs to such a line: foreseen wrong answers, what the gaps are, statements.</param>
/// <param name="Rest">What should not be there: text after the answers.</param>
internal sealed record QuestionParts(
    IReadOnlyList<Block> Prompt, AnswerForm? Form, Block? Answers, ListBlock? List, IReadOnlyList<Block> Rest)
{
    private static readonly AnswerForm[] First =
        [AnswerForm.AnswerLine, AnswerForm.GapText, AnswerForm.ScaleLine, AnswerForm.WriteLine, AnswerForm.Steps];

    /// <summary>The picture before a list of regions; null when there is none.</summary>
    public ParagraphBlock? Picture { get; private init; }

    /// <summary>All blocks of a scenario from its first heading on; empty for other questions.</summary>
    public IReadOnlyList<Block> Steps { get; private init; } = [];

    /// <summary>Finds the answers: a line with a word that has a meaning or a step first, then a task list, then the last ordered
    /// list or table.</summary>
    /// <param name="blocks">All blocks after the heading, feedback taken out.</param>
    /// <param name="wanted">The form that the question's type asks for; null when no type is given.</param>
    public static QuestionParts Split(IReadOnlyList<Block> blocks, AnswerForm? wanted)
    {
        var index = Find(blocks, wanted);
        if (index < 0) return new QuestionParts(blocks, null, null, null, []);

        var form = FormOf(blocks[index])!.Value;
        if (form == AnswerForm.Steps)
            return new([.. blocks.Take(index)], form, blocks[index], null, []) { Steps = [.. blocks.Skip(index)] };

        var list = index + 1 < blocks.Count && blocks[index + 1] is ListBlock next && BelongsTo(form, next) ? next : null;
        var picture = form == AnswerForm.RegionList && index > 0 && IsPicture(blocks[index - 1]) ? (ParagraphBlock)blocks[index - 1] : null;
        return new([.. blocks.Take(picture is null ? index : index - 1)], form, blocks[index], list, [.. blocks.Skip(list is null ? index + 1 : index + 2)])
        {
            Picture = picture,
        };
    }

    private static bool BelongsTo(AnswerForm form, ListBlock list) =>
        list.IsOrdered ? form == AnswerForm.GapText : form is AnswerForm.AnswerLine or AnswerForm.ScaleLine;

    private static bool IsPicture(Block block) =>
        block is ParagraphBlock paragraph && LoneImage.Of(paragraph) is not null;

    private static int Find(IReadOnlyList<Block> blocks, AnswerForm? wanted)
    {
        var forms = blocks.Select(FormOf).ToList();
        if (wanted is not null && forms.IndexOf(wanted) is >= 0 and var asked) return asked;
        if (forms.FindIndex(f => f is { } form && First.Contains(form)) is >= 0 and var line) return line;
        if (forms.FindIndex(f => f is AnswerForm.TaskList or AnswerForm.RegionList) is >= 0 and var task) return task;
        return forms.FindLastIndex(f => f is not null);
    }

    private static AnswerForm? FormOf(Block block) => block switch
    {
        ListBlock { IsOrdered: true } => AnswerForm.OrderedList,
        ListBlock list when MarkdownNodes.Of<TaskList>([list]).Any() =>
            RegionPlace.AreIn(list) ? AnswerForm.RegionList : AnswerForm.TaskList,
        Table table => Boxes.AreIn(table) ? AnswerForm.BoxTable : AnswerForm.Table,
        HeadingBlock { Level: 3 } heading when heading.TryGetAttributes() is { Span.IsEmpty: false, Id: not null } => AnswerForm.Steps,
        ParagraphBlock => FormOfLine(block),
        _ => null,
    };

    private static AnswerForm? FormOfLine(Block block)
    {
        if (Inlines.LeadingWord(block, Keywords.Answer) is not null) return AnswerForm.AnswerLine;
        if (Inlines.LeadingWord(block, Keywords.Gaps) is not null) return AnswerForm.GapText;
        if (Inlines.LeadingWord(block, Keywords.Scale) is not null) return AnswerForm.ScaleLine;
        return Inlines.LeadingWord(block, Keywords.Write) is not null ? AnswerForm.WriteLine : null;
    }
}
