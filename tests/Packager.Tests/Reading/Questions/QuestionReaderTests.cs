using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Tests.Reading.Questions;

public sealed class QuestionReaderTests
{
    [Fact]
    public void Reads_the_russian_words()
    {
        var question = Read.Fine<TrueFalseQuestion>(
            "## Так ли это? {#q-a}\n\n- [ ] Верно\n- [x] Неверно\n\n"
            + "> Верно: Да.\n\n> Неверно: Нет.\n\n> Пояснение: Потому что.\n");

        Assert.False(question.True.IsRight);
        Assert.True(question.False.IsRight);
        Assert.Equal(
            ("Да.", "Нет.", "Потому что."),
            (question.WhenRight.PlainText, question.WhenWrong.PlainText, question.Explanation.PlainText));
    }

    [Fact]
    public void Feedback_lines_without_blank_lines_between_them_are_kept_apart()
    {
        var question = Read.Fine<SingleChoiceQuestion>(
            "## Which? {#q-a}\n\n- [x] First\n- [ ] Second\n\n"
            + "> Right: *Yes*,\n> indeed.\n> Wrong: No.\n> Explanation: Because.\n>\n> Second paragraph.\n");

        Assert.Equal("Yes, indeed.", question.WhenRight.PlainText);
        Assert.Equal("No.", question.WhenWrong.PlainText);
        Assert.Equal("Because. Second paragraph.", question.Explanation.PlainText);
        Assert.Equal(2, question.Explanation.Blocks.Count);
    }

    [Fact]
    public void A_table_and_a_quote_before_the_answers_belong_to_the_prompt()
    {
        var question = Read.Fine<SingleChoiceQuestion>(
            "## Which? {#q-a}\n\n| Year | Act |\n|---|---|\n| 1949 | C97 |\n\n> A quote.\n\n"
            + "1. One\n2. Two\n\n- [x] First\n- [ ] Second\n\n> Explanation: So.\n");

        Assert.Equal("Year Act 1949 C97 A quote. One Two", question.Prompt.PlainText);
    }

    [Fact]
    public void A_type_in_braces_chooses_among_forms()
    {
        var question = Read.Fine<OrderingQuestion>(
            "## Order {#q-a type=ordering}\n\n1. One\n2. Two\n\n> Explanation: So.\n");

        Assert.Equal(["a", "b"], question.Items.Select(i => i.Key));
    }

    [Fact]
    public void An_image_can_be_an_answer()
    {
        var question = Read.Fine<SingleChoiceQuestion>(
            "## Which? {#q-a}\n\n- [x] ![A circle](../media/a.svg)\n- [ ] ![](../media/b.svg)\n\n> Explanation: So.\n");

        Assert.Equal("A circle", question.Choices[0].Text.PlainText);
    }

    [Fact]
    public void Rows_with_the_same_right_side_share_it()
    {
        var question = Read.Fine<MatchingQuestion>(
            "## Match {#q-a}\n\n| Act | Kind |\n|---|---|\n| C97 | binding |\n| C143 | binding |\n"
            + "| R86 | not binding |\n\n> Explanation: So.\n");

        Assert.Equal(["1", "1", "2"], question.Pairs.Select(p => p.TargetKey));
        Assert.Equal(["binding", "not binding"], question.Targets.Select(t => t.Text));
    }

    [Fact]
    public void One_word_among_numbers_makes_a_text_question()
    {
        var question = Read.Fine<TextQuestion>("## How many? {#q-a}\n\nAnswer: `90` / `ninety`\n\n> Explanation: So.\n");

        Assert.Equal(["90", "ninety"], question.Answers.Select(a => a.Text));
    }

    [Fact]
    public void Feedback_on_several_wrong_answers_can_be_shared()
    {
        var question = Read.Fine<NumericQuestion>(
            "## How many? {#q-a}\n\nAnswer: `90`\n\n- `30` / `60`\n  > Too short.\n\n> Explanation: So.\n");

        Assert.Equal(
            [(90m, ""), (30m, "Too short."), (60m, "Too short.")],
            question.Answers.Select(a => (a.Minimum, a.Feedback.PlainText)));
    }

    [Fact]
    public void Brackets_around_the_heading_text_and_cyrillic_do_not_move_the_place()
    {
        var (_, findings) = Read.Question("## Какая из *двух*?\n\n- [x] Первая\n- [ ] Вторая\n");

        var finding = Assert.Single(findings);
        Assert.Equal(("CP0301", 7, 1, 19), (finding.Code, finding.Span!.Line, finding.Span.Column, finding.Span.Length));
    }
}
