using System.Text.Json.Nodes;
using CoursePackager.Lrs.Launch;
using CoursePackager.Lrs.Pages;

namespace CoursePackager.Lrs.Tests.Launch;

public sealed class ProgressTests
{
    private static readonly JsonObject Course = JsonNode.Parse(
        """
        {"pages":[{"id":"o","kind":"overview","title":"O"},{"id":"a","kind":"lesson","title":"A"},{"id":"b","kind":"lesson","title":"B"},
        {"id":"q","kind":"quiz","title":"Q"},{"id":"t","kind":"test","title":"T"}]}
        """)!.AsObject();

    [Fact]
    public void Says_what_is_left()
    {
        var progress = new Progress(Course, new CompletionView { Done = ["a"] });
        Assert.Equal("lessons: 1 of 2; quizzes: 0 of 1; final test still to take", progress.Describe(new Words().In("en")));
    }

    [Fact]
    public void Says_how_the_test_went_in_russian()
    {
        var completion = new CompletionView { Done = ["a", "b", "q"], FinalTest = new FinalTestView(true, 0.834m, 2) };
        var progress = new Progress(Course, completion);
        Assert.Equal(
            "уроки: 2 из 2; проверочные задания: 1 из 1; итоговый тест сдан на 83 %", progress.Describe(new Words().In("ru")));
        Assert.All(progress.Steps, step => Assert.True(step.IsDone));
    }

    [Fact]
    public void Never_rounds_a_score_up_to_a_pass_mark_that_was_not_reached()
    {
        var progress = new Progress(Course, new CompletionView { FinalTest = new FinalTestView(false, 0.699m, 1) });
        Assert.EndsWith("best result 69%", progress.Describe(new Words().In("en")), StringComparison.Ordinal);
    }
}
