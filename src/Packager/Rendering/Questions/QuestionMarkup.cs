using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Html;
using CoursePackager.Packager.Rendering.Markup;
using CoursePackager.Packager.Rendering.State;

namespace CoursePackager.Packager.Rendering.Questions;

/// <summary>
/// The question as it stands on the page: native inputs only, no right answers and no feedback, so that it can be read and
/// printed without the player.
/// </summary>
internal static class QuestionMarkup
{
    public static RawHtml Render(Question question, int number, int count, PageMarkup page) =>
        HtmlTemplates.Render("question", new
        {
            question.Id,
            QuestionFacts.Of(question).Type,
            Number = page.Strings.Text("questionNumber", ("number", number), ("count", count)),
            Points = question.IsScored ? question.Points > 1 ? page.Strings.Count("points", question.Points) : "" : page.Strings.Text("notScored"),
            question.Title,
            Prompt = page.Blocks(question.Prompt),
            Answers = Answers(question, page),
        });

    /// <summary>Name and id prefix of a question's inputs.</summary>
    private static string NameOf(Question question) => "answer-" + question.Id;

    private static RawHtml Answers(Question question, PageMarkup page) => question switch
    {
        SingleChoiceQuestion q => Choices(q, "radio", "chooseOne", q.Choices, page),
        MultipleChoiceQuestion q => Choices(q, "checkbox", "chooseMany", q.Choices, page),
        TrueFalseQuestion q => Choices(q, "radio", "chooseOne", [q.True, q.False], page),
        TextQuestion q => Field(q, isNumeric: false, page),
        NumericQuestion q => Field(q, isNumeric: true, page),
        MatchingQuestion q => Matching(q, page),
        OrderingQuestion q => Ordering(q, page),
        FillInQuestion q => FillIn(q, page),
        MatrixQuestion q => Matrix(q, page),
        HotspotQuestion q => HotspotMarkup.Render(q, NameOf(q), page),
        LikertQuestion q => Likert(q, page),
        FreeTextQuestion q => FreeText(q, page),
        ScenarioQuestion q => Scenario(q, page),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.GetType().Name, "Unknown question type."),
    };

    private static RawHtml FillIn(FillInQuestion question, PageMarkup page)
    {
        string LabelOf(Gap gap, int index)
        {
            var label = page.Strings.Text("gapLabel", ("number", index + 1), ("count", question.Gaps.Count));
            return gap.Name.Length > 0 ? $"{label}: {gap.Name}" : label;
        }

        page.Gaps = question.Gaps.Select((gap, i) => (gap.Key, Markup: HtmlTemplates.Render("gap", new
        {
            gap.Key,
            Number = i + 1,
            Name = $"{NameOf(question)}-{gap.Key}",
            Label = LabelOf(gap, i),
            MaxLength = StateLayout.GapCharacters,
            Size = SizeOf(gap),
        }))).ToDictionary(g => g.Key, g => g.Markup, StringComparer.Ordinal);
        return HtmlTemplates.Render("fill-in", new { Hint = page.Strings.Text("fillThem"), Sentence = page.Inline(question.Sentence) });
    }

    /// <summary>Wide enough for the longest answer, in steps that do not give it away.</summary>
    private static int SizeOf(Gap gap)
    {
        const int Step = 6;
        return (gap.Answers.Max(a => a.Text.Length) + 1 + Step) / Step * Step;
    }

    private static RawHtml Matrix(MatrixQuestion question, PageMarkup page) => HtmlTemplates.Render("matrix", new
    {
        Name = NameOf(question),
        Input = question.IsMany ? "checkbox" : "radio",
        Hint = page.Strings.Text(question.IsMany ? "chooseManyInRows" : "chooseOneInRows"),
        question.RowHeading,
        question.Columns,
        Rows = question.Rows.Select(r => new { r.Key, Text = page.Inline(r.Text) }).ToList(),
    });

    private static RawHtml Likert(LikertQuestion question, PageMarkup page) => HtmlTemplates.Render("matrix", new
    {
        Name = NameOf(question),
        Input = "radio",
        Hint = page.Strings.Text("chooseOneInRows"),
        RowHeading = page.Strings.Text("statement"),
        Columns = question.Scale,
        Rows = question.Statements.Select(s => new { s.Key, Text = page.Inline(s.Text) }).ToList(),
    });

    private static RawHtml FreeText(FreeTextQuestion question, PageMarkup page)
    {
        const int CharactersInRow = 60;
        return HtmlTemplates.Render("free-text", new
        {
            Name = NameOf(question),
            Label = page.Strings.Text("yourWords"),
            question.Hint,
            question.Limit,
            Rows = Math.Clamp(question.Limit / CharactersInRow, 3, 10),
            Count = page.Strings.Count("charactersLeft", question.Limit),
        });
    }

    private static RawHtml Scenario(ScenarioQuestion question, PageMarkup page) => HtmlTemplates.Render("scenario", new
    {
        Hint = page.Strings.Text("goThrough"),
        Steps = question.Steps.Select(step => new
        {
            step.Id,
            step.Title,
            Text = page.Blocks(step.Text),
            Choices = step.Choices.Select(c => new { c.Key, c.Text, To = question.Find(c.To)?.Title ?? "" }).ToList(),
        }).ToList(),
    });

    private static RawHtml Choices(
        Question question, string input, string hint, IReadOnlyList<Choice> choices, PageMarkup page) =>
        HtmlTemplates.Render("choices", new
        {
            Name = NameOf(question),
            Input = input,
            Hint = page.Strings.Text(hint),
            Choices = choices.Select((c, i) => new { Key = KeyOf(question, c, i), Text = page.Inline(c.Text) }).ToList(),
        });

    /// <summary>True and false are t and f in the page and the state, whatever key the reader gave them.</summary>
    private static string KeyOf(Question question, Choice choice, int index) =>
        question is TrueFalseQuestion ? (index == 0 ? "t" : "f") : choice.Key;

    private static RawHtml Field(Question question, bool isNumeric, PageMarkup page) => HtmlTemplates.Render("field", new
    {
        Name = NameOf(question),
        Label = page.Strings.Text(isNumeric ? "yourNumber" : "yourAnswer"),
        IsNumeric = isNumeric,
        MaxLength = isNumeric ? StateLayout.NumberCharacters : StateLayout.FieldCharacters,
    });

    private static RawHtml Matching(MatchingQuestion question, PageMarkup page)
    {
        var order = SeededShuffle.Indexes(question.Id, question.Targets.Count);
        return HtmlTemplates.Render("matching", new
        {
            Name = NameOf(question),
            Hint = page.Strings.Text("matchThem"),
            Choose = page.Strings.Text("chooseMatch"),
            question.LeftHeading,
            question.RightHeading,
            Pairs = question.Pairs.Select(p => new { p.Key, Text = page.Inline(p.Text) }).ToList(),
            Targets = order.Select(i => question.Targets[i]).ToList(),
        });
    }

    private static RawHtml Ordering(OrderingQuestion question, PageMarkup page)
    {
        var order = SeededShuffle.Disordered(question.Id, question.Items.Count);
        return HtmlTemplates.Render("ordering", new
        {
            Hint = page.Strings.Text("orderThem"),
            Items = order.Select(i => question.Items[i]).Select(item => new
            {
                item.Key,
                Text = page.Inline(item.Text),
                Up = page.Strings.Text("moveUp", ("item", item.Text.PlainText)),
                Down = page.Strings.Text("moveDown", ("item", item.Text.PlainText)),
            }).ToList(),
        });
    }
}
