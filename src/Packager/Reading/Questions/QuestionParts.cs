using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>The blocks of a question, sorted by what they are.</summary>
/// <param name="Prompt">Before the answers.</param>
/// <param name="Form">Form of the answers; null when there are none.</param>
/// <param name="Answers">The task list, ordered list, table or line with a word that has a meaning.</param>
/// <param name="List">The list that belongs to such a line: foreseen wrong answers, what the gaps are.</param>
/// <param name="Rest">What should not be there: text after the answers.</param>
internal sealed record QuestionParts(
    IReadOnlyList<Block> Prompt, AnswerForm? Form, Block? Answers, ListBlock? List, IReadOnlyList<Block> Rest)
{
    private static readonly AnswerForm[] Lines = [AnswerForm.AnswerLine, AnswerForm.GapText];

    /// <summary>Finds the answers: a line with a word that has a meaning first, then a task list, then the last ordered list or
    /// table.</summary>
    /// <param name="blocks">All blocks after the heading, feedback taken out.</param>
    /// <param name="wanted">The form that the question's type asks for; null when no type is given.</param>
    public static QuestionParts Split(IReadOnlyList<Block> blocks, AnswerForm? wanted)
    {
        var index = Find(blocks, wanted);
        if (index < 0) return new QuestionParts(blocks, null, null, null, []);

        var form = FormOf(blocks[index])!.Value;
        var after = index + 1;
        ListBlock? own = null;
        if (Lines.Contains(form) && after < blocks.Count && blocks[after] is ListBlock list
            && list.IsOrdered == (form == AnswerForm.GapText))
        {
            own = list;
            after++;
        }

        return new QuestionParts([.. blocks.Take(index)], form, blocks[index], own, [.. blocks.Skip(after)]);
    }

    private static int Find(IReadOnlyList<Block> blocks, AnswerForm? wanted)
    {
        var forms = blocks.Select(FormOf).ToList();
        if (wanted is not null && forms.IndexOf(wanted) is >= 0 and var asked) return asked;
        if (forms.FindIndex(f => f is { } form && Lines.Contains(form)) is >= 0 and var line) return line;
        if (forms.IndexOf(AnswerForm.TaskList) is >= 0 and var task) return task;
        return forms.FindLastIndex(f => f is not null);
    }

    private static AnswerForm? FormOf(Block block) => block switch
    {
        ListBlock { IsOrdered: true } => AnswerForm.OrderedList,
        ListBlock list when MarkdownNodes.Of<TaskList>([list]).Any() => AnswerForm.TaskList,
        Table table => Boxes.AreIn(table) ? AnswerForm.BoxTable : AnswerForm.Table,
        ParagraphBlock when Inlines.LeadingWord(block, Keywords.Answer) is not null => AnswerForm.AnswerLine,
        ParagraphBlock when Inlines.LeadingWord(block, Keywords.Gaps) is not null => AnswerForm.GapText,
        _ => null,
    };
}
