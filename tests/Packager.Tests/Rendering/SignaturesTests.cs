using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Pages;
using CoursePackager.Packager.Rendering.State;
using CoursePackager.Packager.Rendering.Strings;

namespace CoursePackager.Packager.Tests.Rendering;

public class SignaturesTests
{
    private static readonly Course Mini = MiniCourse.Load();

    [Fact]
    public void Another_wording_or_language_keeps_stored_answers() =>
        Assert.Equal(Of(Mini), Of(Change(Mini, q => q with { Choices = [WithText(q.Choices[0], "Неверно"), q.Choices[1]] })));

    [Fact]
    public void Another_answer_on_offer_drops_stored_answers() =>
        Assert.NotEqual(Of(Mini), Of(Change(Mini, q => q with { Choices = [.. q.Choices, q.Choices[0] with { Key = "c" }] })));

    [Fact]
    public void Another_place_of_the_right_answer_drops_stored_answers()
    {
        var swapped = Change(Mini, q => q with { Choices = [q.Choices[1] with { Key = "a" }, q.Choices[0] with { Key = "b" }] });
        Assert.NotEqual(Of(Mini), Of(swapped));
    }

    [Fact]
    public void Other_questions_do_not_matter()
    {
        var module = Mini.Modules[0];
        var quiz = module.Quiz! with { Questions = [.. module.Quiz.Questions.Take(1)] };
        var fewer = Mini with { Modules = [module with { Quiz = quiz }] };
        Assert.Equal(Of(Mini), Of(fewer));
    }

    [Fact]
    public void All_are_different()
    {
        var signatures = SignaturesOf(Mini);
        var questions = Mini.Assessments.SelectMany(a => a.Questions).Select(q => signatures.OfQuestion(q.Id)).ToList();
        Assert.Equal(questions.Count, questions.Distinct().Count());
        Assert.DoesNotContain(0, questions);
    }

    private static Choice WithText(Choice choice, string text) => choice with { Text = choice.Text with { PlainText = text } };

    private static int Of(Course course) => SignaturesOf(course).OfQuestion("q-single");

    private static Signatures SignaturesOf(Course course) => new(course, CoursePages.Of(course, InterfaceStrings.For("en")));

    private static Course Change(Course course, Func<SingleChoiceQuestion, SingleChoiceQuestion> change)
    {
        var module = course.Modules[0];
        var questions = module.Quiz!.Questions.Select(q => q is SingleChoiceQuestion single ? change(single) : q);
        return course with { Modules = [module with { Quiz = module.Quiz with { Questions = [.. questions] } }] };
    }
}
