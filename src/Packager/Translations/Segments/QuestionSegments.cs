using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Reading.Questions;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using DiagnosticBag = CoursePackager.Packager.Diagnostics.DiagnosticBag;

namespace CoursePackager.Packager.Translations.Segments;

/// <summary>
/// Finds the texts of questions. Each has a key made of the question's id and what it is: <c>q-year</c> (the heading),
/// <c>q-year.prompt</c>, <c>q-year.a</c>, <c>q-year.a.feedback</c>, <c>q-year.explanation</c>. Ids, boxes and numbers stay outside.
/// </summary>
internal sealed class QuestionSegments(SegmentCollector collector, DiagnosticBag bag)
{
    public void Add(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count;)
        {
            var end = i + 1;
            while (end < blocks.Count && blocks[end] is not HeadingBlock { Level: 2 }) end++;
            AddQuestion((HeadingBlock)blocks[i], [.. blocks.Skip(i + 1).Take(end - i - 1)]);
            i = end;
        }
    }

    private void AddQuestion(HeadingBlock heading, Block[] blocks)
    {
        var source = collector.Source;
        var attributes = heading.TryGetAttributes();
        var id = attributes is { Span.IsEmpty: false, Id: { } given } ? given : "question";
        var span = MarkdownSpans.Of(source, heading);
        collector.BeginPiece(heading.Span.Start, source.OffsetOf(source.LineOf(heading.Span.Start) + 1, 1), "questions");
        Add(id, heading.Inline, 0, SegmentForm.Heading);

        // Taking the feedback out splits paragraphs, so the pieces are noted first.
        var places = blocks.Select(b => (b.Span.Start, End: b.Span.End + 1)).ToArray();
        var (feedback, others) = QuestionFeedback.Take(source, blocks, span, bag);
        var type = attributes?.Properties?.Find(p => p.Key == "type").Value;
        var parts = QuestionParts.Split(others, QuestionReader.FormOf(type));
        foreach (var (start, end) in places)
        {
            collector.BeginPiece(start, end, "questions");
            bool IsHere(Block block) => block.Span.Start >= start && block.Span.Start < end;
            foreach (var block in parts.Prompt.Where(IsHere)) AddLeaves(block, id + ".prompt", 0);
            if (parts.Picture is { } picture && IsHere(picture)) AddLeaves(picture, id + ".picture", 0);
            if (parts.Form == AnswerForm.Steps) AddSteps(id, parts.Steps, IsHere);
            else if (parts.Answers is { } answers && IsHere(answers)) AddAnswers(id, parts, type);
            if (parts.List is { } own && IsHere(own)) AddList(id, parts.Form!.Value, own);
            AddFeedback(id + ".right", feedback.WhenRight, IsHere);
            AddFeedback(id + ".wrong", feedback.WhenWrong, IsHere);
            AddFeedback(id + ".explanation", feedback.Explanation, IsHere);
        }
    }

    private void AddFeedback(string key, RichText text, Func<Block, bool> isHere)
    {
        foreach (var block in text.Blocks.Where(isHere)) AddLeaves(block, key, 1);
    }

    private void AddAnswers(string id, QuestionParts parts, string? type)
    {
        switch (parts.Answers)
        {
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>()) RegionPlace.Take(item);
                AddItems(list, index => $"{id}.{AnswerKeys.Of(index)}");
                break;
            case Table table when parts.Form == AnswerForm.BoxTable:
                AddMatrix(id, table);
                break;
            case Table table:
                AddTable(id, table);
                break;
            case ParagraphBlock line when parts.Form == AnswerForm.ScaleLine:
                Inlines.CutLeadingWord(line, Inlines.LeadingWord(line, Keywords.Scale)!);
                Add(id + ".scale", line.Inline, 0, SegmentForm.Markdown);
                break;
            case ParagraphBlock line when parts.Form == AnswerForm.WriteLine:
                Inlines.CutLeadingWord(line, Inlines.LeadingWord(line, Keywords.Write)!);
                Add(id + ".write", line.Inline, 0, SegmentForm.Markdown);
                break;
            case ParagraphBlock line when parts.Form == AnswerForm.GapText:
                Inlines.CutLeadingWord(line, Inlines.LeadingWord(line, Keywords.Gaps)!);
                Add(id + ".gaps", line.Inline, 0, SegmentForm.Markdown);
                break;
            case ParagraphBlock line:
                if (Inlines.LeadingWord(line, Keywords.Answer) is { } word) Inlines.CutLeadingWord(line, word);
                AddWords(id + ".answer", line);
                break;
        }
    }

    private void AddList(string id, AnswerForm form, ListBlock list) =>
        AddItems(list, index => $"{id}.{(form == AnswerForm.AnswerLine ? "foreseen-" : "")}{AnswerKeys.Of(index)}");

    private void AddItems(ListBlock list, Func<int, string> keyOf)
    {
        ListItemBlock[] items = [.. list.OfType<ListItemBlock>().Take(AnswerKeys.Maximum)];
        for (var i = 0; i < items.Length; i++)
        {
            foreach (var block in items[i])
            {
                if (block is QuoteBlock quote and not AlertBlock) AddLeaves(quote, keyOf(i) + ".feedback", 0);
                else if (block is ParagraphBlock { Inline.FirstChild: CodeInline } codes) AddWords(keyOf(i), codes);
                else AddLeaves(block, keyOf(i), 0);
            }
        }
    }

    // Numbers are the same in every language.
    private void AddWords(string key, ParagraphBlock line)
    {
        var codes = (line.Inline ?? Enumerable.Empty<Inline>()).OfType<CodeInline>().ToArray();
        if (codes.Length == 0 || codes.Any(c => NumericRange.Parse(c.Content) is null))
            Add(key, line.Inline, 0, SegmentForm.Markdown);
    }

    private void AddTable(string id, Table table)
    {
        var (pairs, distractors) = (0, 0);
        foreach (var row in table.OfType<TableRow>())
        {
            string key;
            if (row.IsHeader) key = id + ".head";
            else if (row.Count > 0 && IsEmpty((TableCell)row[0])) key = $"{id}.other-{AnswerKeys.Of(distractors++ % AnswerKeys.Maximum)}";
            else key = $"{id}.{AnswerKeys.Of(pairs++ % AnswerKeys.Maximum)}";
            for (var column = 0; column < row.Count; column++)
                foreach (var block in (TableCell)row[column])
                    AddLeaves(block, key + column switch { 0 => "", 1 => ".match", _ => ".feedback" }, 0);
        }
    }

    // Ids, points and where the choices lead to are the same in every language.
    private void AddSteps(string id, IReadOnlyList<Block> blocks, Func<Block, bool> isHere)
    {
        foreach (var step in ScenarioReader.Cut(blocks))
        {
            var key = $"{id}.{(step[0].TryGetAttributes() is { Span.IsEmpty: false, Id: { } given } ? given : "step")}";
            var choices = ScenarioReader.ChoicesOf(step);
            if (isHere(step[0])) Add(key, ((HeadingBlock)step[0]).Inline, 0, SegmentForm.Heading);
            foreach (var block in step.Skip(1).Where(b => b != choices && isHere(b))) AddLeaves(block, key + ".text", 0);
            if (choices is not null && isHere(choices)) AddItems(choices, index => $"{key}.{AnswerKeys.Of(index)}");
        }
    }

    // Boxes are the same in every language.
    private void AddMatrix(string id, Table table)
    {
        var rows = 0;
        foreach (var row in table.OfType<TableRow>())
        {
            var key = row.IsHeader ? id + ".head" : $"{id}.{AnswerKeys.Of(rows++ % AnswerKeys.Maximum)}";
            for (var column = 0; column < row.Count; column++)
            {
                var cell = (TableCell)row[column];
                if (column > 0 && Boxes.Of(cell) is not null) continue;
                var part = column == 0 ? "" : row.IsHeader ? $".{column}" : ".feedback";
                foreach (var block in cell) AddLeaves(block, key + part, 0);
            }
        }
    }

    private static bool IsEmpty(TableCell cell) => PlainText.Of([cell]).Length == 0;

    private void AddLeaves(Block block, string key, int quotes)
    {
        if (block is ContainerBlock container)
            foreach (var child in container) AddLeaves(child, key, quotes + (container is QuoteBlock ? 1 : 0));
        else if (block is LeafBlock { Inline: { } inline })
            Add(key, inline, quotes, block.Parent is TableCell ? SegmentForm.TableCell : SegmentForm.Markdown);
    }

    private void Add(string key, ContainerInline? inline, int quotes, SegmentForm form)
    {
        if (InlineSlice.Of(collector.Source.Text, inline, quotes) is { } slice)
            collector.AddKeyed(key, slice.Text, slice.Start, slice.Length, form);
    }
}
