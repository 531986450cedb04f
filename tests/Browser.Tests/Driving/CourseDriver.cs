using System.Globalization;
using CoursePackager.Packager.Model;
using Microsoft.Playwright;

namespace CoursePackager.Browser.Tests.Driving;

/// <summary>Takes a course as a learner with a mouse would. Right answers come from the course's sources.</summary>
/// <param name="find">Finds elements where the course is: in the page itself, or in a frame of the LMS.</param>
internal sealed class CourseDriver(Course course, Func<string, ILocator> find)
{
    public Course Course { get; } = course;

    public ILocator Find(string selector) => find(selector);

    public ILocator Question(Question question) => find($"[data-question='{question.Id}']");

    /// <summary>Waits until a page of the course is shown.</summary>
    public Task WaitForPageAsync(string page) => Assertions.Expect(find($"main article[data-page='{page}']")).ToBeVisibleAsync();

    public async Task OpenAsync(string page)
    {
        await find($"#contents a[data-page='{page}']").EvaluateAsync("link => link.click()");
        await WaitForPageAsync(page);
    }

    /// <summary>From the overview through all lessons and quizzes to the final test, everything right.</summary>
    public async Task TakeEverythingAsync()
    {
        foreach (var module in Course.Modules) await TakeModuleAsync(module);
        await TakeTestAsync(_ => true);
    }

    /// <param name="skipDecided">Leave quiz questions alone that have been answered rightly before.</param>
    public async Task TakeModuleAsync(CourseModule module, bool skipDecided = false)
    {
        foreach (var lesson in module.Lessons)
        {
            await OpenAsync(lesson.Id);
            await ReadAsync(lesson);
        }

        if (module.Quiz is not { } quiz) return;
        await OpenAsync(quiz.Id);
        foreach (var question in quiz.Questions)
        {
            if (skipDecided && await Question(question).Locator("[data-check] button.primary").IsHiddenAsync()) continue;
            await CheckAsync(question, isRight: true);
        }
    }

    public async Task ReadFirstLessonAsync()
    {
        var lesson = Course.Modules[0].Lessons[0];
        await OpenAsync(lesson.Id);
        await ReadAsync(lesson);
    }

    /// <summary>Reads a lesson and turns the page, which marks it as read.</summary>
    public async Task ReadAsync(Lesson lesson)
    {
        await WaitForPageAsync(lesson.Id);
        await find("main .turn-next").ClickAsync();
        await Assertions.Expect(find($"main article[data-page='{lesson.Id}']")).ToHaveCountAsync(0);
    }

    /// <summary>Answers a quiz question and presses its button.</summary>
    public async Task CheckAsync(Question question, bool isRight)
    {
        await AnswerAsync(question, isRight);
        await Question(question).Locator("[data-check] button.primary").ClickAsync();
        await Assertions.Expect(Question(question).Locator("[data-feedback] > *")).Not.ToHaveCountAsync(0);
    }

    /// <summary>Answers the final test, rightly where asked, and hands it in.</summary>
    public async Task TakeTestAsync(Func<Question, bool> isRight)
    {
        var test = Course.FinalTest!;
        await OpenAsync(test.Id);
        foreach (var question in await AskedAsync()) await AnswerAsync(question, isRight(question));
        await find("[data-assessment-end] .hand-in button").ClickAsync();
        await Assertions.Expect(find("[data-result] .result")).ToBeVisibleAsync();
    }

    /// <summary>The questions of the final test that are on the page, in their order there: of a bank those drawn.</summary>
    public async Task<IReadOnlyList<Question>> AskedAsync()
    {
        var ids = await find("main [data-question]").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.question)");
        return [.. ids.Select(id => Course.FinalTest!.Questions.Single(q => q.Id == id))];
    }

    public Task AnswerAsync(Question question, bool isRight) => question switch
    {
        SingleChoiceQuestion q => Input(q, q.Choices.First(c => c.IsRight == isRight).Key).CheckAsync(),
        MultipleChoiceQuestion q => TickAsync(q, isRight),
        TrueFalseQuestion q => Input(q, q.True.IsRight == isRight ? "t" : "f").CheckAsync(),
        TextQuestion q => FillAsync(q, isRight ? q.Answers.First(a => a.IsRight).Text : "…"),
        NumericQuestion q => FillAsync(q, Number(q, isRight)),
        MatchingQuestion q => MatchAsync(q, isRight),
        OrderingQuestion q => OrderAsync(q, isRight),
        _ => throw new InvalidOperationException($"No way to answer a {question.GetType().Name}"),
    };

    private static string Number(NumericQuestion question, bool isRight)
    {
        var right = question.Answers.First(a => a.IsRight);
        var value = isRight ? (right.Minimum + right.Maximum) / 2 : right.Maximum + 1000;
        // Written the Russian way: both signs have to work everywhere.
        return value.ToString(CultureInfo.InvariantCulture).Replace('.', ',');
    }

    private ILocator Input(Question question, string key) => Question(question).Locator($"input[value='{key}']");

    private async Task TickAsync(MultipleChoiceQuestion question, bool isRight)
    {
        foreach (var choice in question.Choices) await Input(question, choice.Key).SetCheckedAsync(choice.IsRight == isRight);
    }

    private Task FillAsync(Question question, string text) => Question(question).Locator("input[type=text]").FillAsync(text);

    private async Task MatchAsync(MatchingQuestion question, bool isRight)
    {
        foreach (var pair in question.Pairs)
        {
            var target = isRight ? pair.TargetKey : question.Targets.First(t => t.Key != pair.TargetKey).Key;
            await Question(question).Locator($"li[data-key='{pair.Key}'] select").SelectOptionAsync(target);
        }
    }

    /// <summary>Sorts by the buttons: every item in turn goes up until it stands in its place.</summary>
    private async Task OrderAsync(OrderingQuestion question, bool isRight)
    {
        var wanted = question.Items.Select(i => i.Key).ToList();
        if (!isRight) wanted.Reverse();
        for (var place = 0; place < wanted.Count; place++)
            while (await IndexAsync(question, wanted[place]) > place)
                await Question(question).Locator($"li[data-key='{wanted[place]}'] [data-move=up]").ClickAsync();
    }

    private Task<int> IndexAsync(OrderingQuestion question, string key) => Question(question)
        .Locator($"ol li[data-key='{key}']").EvaluateAsync<int>("item => [...item.parentElement.children].indexOf(item)");
}
