using System.Globalization;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Html;
using CoursePackager.Packager.Rendering.Markup;
using CoursePackager.Packager.Rendering.Questions;
using LeftOutOfCartridge = CoursePackager.Packager.Diagnostics.Rules.LeftOutOfCartridge;
using NumericRangeInCartridge = CoursePackager.Packager.Diagnostics.Rules.NumericRangeInCartridge;

namespace CoursePackager.Packager.Targets.CommonCartridge;

/// <summary>
/// Turns our questions into the six kinds of Common Cartridge. Matching, ordering and a matrix become one choice for each left
/// side, place or row, a text with gaps one blank for each gap, with their share of the points. A number becomes a blank with every way to write it; where there are too many,
/// an essay that a teacher grades, with a warning.
/// </summary>
internal sealed class QtiItems(PageMarkup markup, DiagnosticBag diagnostics)
{
    private const int MostNumbers = 100;

    /// <param name="scale">Whole number that every question's points times it can be shared out evenly.</param>
    public IEnumerable<QtiItem> Of(Question question, long scale) => question switch
    {
        SingleChoiceQuestion q => [Whole(q, QtiItem.Single, q.Points * scale, [.. q.Choices.Select(c => Choice(c.Key, c))])],
        MultipleChoiceQuestion q => [Whole(q, QtiItem.Multiple, q.Points * scale, [.. q.Choices.Select(c => Choice(c.Key, c))])],
        TrueFalseQuestion q => [Whole(q, QtiItem.TrueFalse, q.Points * scale, [Choice("true", q.True), Choice("false", q.False)])],
        TextQuestion q => [Whole(q, QtiItem.Blank, q.Points * scale, [.. q.Answers.SelectMany(Words)])],
        NumericQuestion q => [Number(q, q.Points * scale)],
        MatchingQuestion q => q.Pairs.Select(pair => Match(q, pair, q.Points * scale / q.Pairs.Count)),
        OrderingQuestion q => q.Items.Select((item, i) => Place(q, item, i + 1, q.Points * scale / q.Items.Count)),
        HotspotQuestion q =>
            [Item(q, q.Id, q.IsMany ? QtiItem.Multiple : QtiItem.Single, markup.Blocks(q.Picture), q.Points * scale, [.. q.Regions.Select(r => Choice(r.Choice.Key, r.Choice))])],
        FreeTextQuestion q => [Item(q, q.Id, QtiItem.Essay, new RawHtml($"<p>{HtmlText.Escape(q.Hint)}</p>"), 0, [])],
        LikertQuestion or ScenarioQuestion => LeaveOut(question),
        FillInQuestion q => q.Gaps.Select((gap, i) => Gap(q, gap, i + 1, q.Points * scale / q.Gaps.Count)),
        MatrixQuestion q => q.Rows.Select(row => Row(q, row, q.Points * scale / q.Rows.Count)),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.GetType().Name, "Unknown question type."),
    };

    /// <summary>Number of equal parts that the question falls into.</summary>
    public static int PartsOf(Question question) => question switch
    {
        MatchingQuestion q => q.Pairs.Count,
        OrderingQuestion q => q.Items.Count,
        FillInQuestion q => q.Gaps.Count,
        MatrixQuestion q => q.Rows.Count,
        _ => 1,
    };

    private QtiItem Whole(Question question, string profile, long weight, IReadOnlyList<QtiAnswer> answers) =>
        Item(question, question.Id, profile, RawHtml.Empty, weight, answers);

    private QtiItem Item(Question question, string id, string profile, RawHtml more, long weight, IReadOnlyList<QtiAnswer> answers) => new(
        id, profile, question.Title,
        new RawHtml($"<p>{HtmlText.Escape(question.Title)}</p>{markup.Blocks(question.Prompt).Markup}{more.Markup}"), weight, answers,
        markup.Blocks(question.WhenRight), markup.Blocks(question.WhenWrong), markup.Blocks(question.Explanation));

    private QtiAnswer Choice(string key, Choice choice) =>
        new(key, markup.Inline(choice.Text), choice.IsRight, markup.Blocks(choice.Feedback));

    /// <summary>A platform compares letter by letter: ё and е are both right, as they are in the player.</summary>
    private IEnumerable<QtiAnswer> Words(TextAnswer answer) =>
        new[] { answer.Text, answer.Text.Replace('ё', 'е').Replace('Ё', 'Е') }.Distinct(StringComparer.Ordinal)
            .Select(text => new QtiAnswer(text, RawHtml.Empty, answer.IsRight, markup.Blocks(answer.Feedback)));

    private QtiItem Number(NumericQuestion question, long weight)
    {
        if (question.Answers.All(a => Numbers(a.Minimum, a.Maximum) is not null))
            return Whole(question, QtiItem.Blank, weight, [.. question.Answers.SelectMany(NumberAnswers)]);
        ReportRange(question);
        return Whole(question, QtiItem.Essay, weight, []);
    }

    private void ReportRange(Question question) =>
        diagnostics.Report<NumericRangeInCartridge>(
            question.Span, $"Common Cartridge cannot list all numbers of this range: question {question.Id} becomes an essay for a teacher to grade.",
            "Make the range narrower or give it fewer decimals, or leave out the target cc13.");

    private IEnumerable<QtiAnswer> NumberAnswers(NumericAnswer answer) =>
        Numbers(answer.Minimum, answer.Maximum)!.SelectMany(Spellings).Select(text => new QtiAnswer(text, RawHtml.Empty, answer.IsRight, markup.Blocks(answer.Feedback)));

    /// <summary>Every number that an answer stands for, with as many decimals as its ends have; null when they are too many to list.</summary>
    private static IReadOnlyList<decimal>? Numbers(decimal minimum, decimal maximum)
    {
        var step = 1m;
        for (var i = 0; i < Math.Max(minimum.Scale, maximum.Scale); i++) step /= 10;
        var count = (maximum - minimum) / step + 1;
        return count > MostNumbers ? null : [.. Enumerable.Range(0, (int)count).Select(i => minimum + (i * step))];
    }

    private static IEnumerable<string> Spellings(decimal number)
    {
        var point = number.ToString("0.############################", CultureInfo.InvariantCulture);
        return new[] { point, point.Replace('.', ',') }.Distinct(StringComparer.Ordinal);
    }

    private QtiItem Match(MatchingQuestion question, MatchingPair pair, long weight)
    {
        var more = new RawHtml(
            $"<p>{HtmlText.Escape(question.LeftHeading)}: <strong>{markup.Inline(pair.Text).Markup}</strong></p>"
            + $"<p>{HtmlText.Escape(question.RightHeading)}?</p>");
        var order = SeededShuffle.Indexes(question.Id, question.Targets.Count);
        var feedback = markup.Blocks(pair.Feedback);
        var answers = order.Select(i => question.Targets[i]).Select(target => new QtiAnswer(
            "t" + target.Key, new RawHtml(HtmlText.Escape(target.Text)), target.Key == pair.TargetKey,
            target.Key == pair.TargetKey ? RawHtml.Empty : feedback));
        return Item(question, $"{question.Id}-{pair.Key}", QtiItem.Single, more, weight, [.. answers]);
    }

    /// <summary>The whole text, and the question which words belong into one of its gaps.</summary>
    private QtiItem Gap(FillInQuestion question, Gap gap, int number, long weight)
    {
        markup.Gaps = question.Gaps.Select((g, i) => (g.Key, Place: new RawHtml($"<strong>({i + 1}) ______</strong>")))
            .ToDictionary(g => g.Key, g => g.Place, StringComparer.Ordinal);
        var label = markup.Strings.Text("gapLabel", ("number", number), ("count", question.Gaps.Count));
        var name = gap.Name.Length > 0 ? $"{label}: {gap.Name}" : label;
        var more = new RawHtml($"<p>{markup.Inline(question.Sentence).Markup}</p><p>{HtmlText.Escape(name)}</p>");
        var words = gap.Answers.SelectMany(Accepted).ToList();
        var profile = words.Contains(null) ? QtiItem.Essay : QtiItem.Blank;
        if (profile == QtiItem.Essay) ReportRange(question);
        var answers = profile == QtiItem.Essay ? [] : words.Distinct(StringComparer.Ordinal).Select(w => new QtiAnswer(w!, RawHtml.Empty, true, RawHtml.Empty));
        var item = Item(question, $"{question.Id}-{gap.Key}", profile, more, weight, [.. answers]);
        return gap.Feedback.IsEmpty ? item : item with { WhenWrong = markup.Blocks(gap.Feedback) };
    }

    /// <summary>The ways to write an answer of a gap; null among them when there are too many.</summary>
    private static IEnumerable<string?> Accepted(GapAnswer answer)
    {
        if (answer.Minimum is not { } minimum || answer.Maximum is not { } maximum)
            return [answer.Text, answer.Text.Replace('ё', 'е').Replace('Ё', 'Е')];
        return Numbers(minimum, maximum)?.SelectMany(Spellings) ?? [null];
    }

    private QtiItem Row(MatrixQuestion question, MatrixRow row, long weight)
    {
        var more = new RawHtml($"<p><strong>{markup.Inline(row.Text).Markup}</strong></p>");
        var answers = question.Columns.Select(column => new QtiAnswer(
            "c" + column.Key, new RawHtml(HtmlText.Escape(column.Text)), row.Right.Contains(column.Key, StringComparer.Ordinal), RawHtml.Empty));
        var item = Item(
            question, $"{question.Id}-{row.Key}", question.IsMany ? QtiItem.Multiple : QtiItem.Single, more, weight, [.. answers]);
        return row.Feedback.IsEmpty ? item : item with { WhenWrong = markup.Blocks(row.Feedback) };
    }

    private IEnumerable<QtiItem> LeaveOut(Question question)
    {
        diagnostics.Report<LeftOutOfCartridge>(
            question.Span, $"Common Cartridge has no form for the question '{question.Id}': it is left out.",
            "Leave out the target cc13, or tell the learners where to find it.");
        return [];
    }

    private QtiItem Place(OrderingQuestion question, OrderingItem right, int place, long weight)
    {
        var more = new RawHtml($"<p>{HtmlText.Escape(markup.Strings.Text("whichPlace", ("number", place)))}</p>");
        var order = SeededShuffle.Disordered(question.Id, question.Items.Count);
        var answers = order.Select(i => question.Items[i]).Select(item => new QtiAnswer(
            item.Key, markup.Inline(item.Text), item == right, item == right ? RawHtml.Empty : markup.Blocks(item.Feedback)));
        return Item(question, $"{question.Id}-{place}", QtiItem.Single, more, weight, [.. answers]);
    }
}
