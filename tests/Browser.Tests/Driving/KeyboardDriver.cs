using CoursePackager.Packager.Model;
using Microsoft.Playwright;

namespace CoursePackager.Browser.Tests.Driving;

/// <summary>Takes a course with the keyboard alone: Tab, Shift is not needed, Enter, Space and the arrow keys.</summary>
internal sealed class KeyboardDriver(Course course, IPage page)
{
    private const int LongestWay = 150;

    public async Task TakeEverythingAsync()
    {
        await GoToAsync(page.Locator("#start"));
        await PressAsync("Enter");
        foreach (var module in course.Modules)
        {
            foreach (var lesson in module.Lessons) await TurnAsync(lesson.Id);
            foreach (var question in module.Quiz!.Questions) await CheckAsync(question);
            await TurnAsync(module.Quiz.Id);
        }

        await ArrivedAsync(course.FinalTest!.Id);
        // Of a bank only the questions drawn are on the page, in an order of their own.
        var asked = await page.Locator("main [data-question]").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.question)");
        foreach (var id in asked) await AnswerAsync(course.FinalTest.Questions.Single(q => q.Id == id));
        await GoToAsync(page.Locator("[data-assessment-end] .hand-in button"));
        await PressAsync("Enter");
    }

    /// <summary>From the top of a page to its "next" link and over it.</summary>
    private async Task TurnAsync(string id)
    {
        await ArrivedAsync(id);
        await GoToAsync(page.Locator("main .turn-next"));
        await PressAsync("Enter");
    }

    private Task ArrivedAsync(string id) => Assertions.Expect(page.Locator($"main article[data-page='{id}']")).ToBeVisibleAsync();

    private async Task CheckAsync(Question question)
    {
        await AnswerAsync(question);
        await GoToAsync(Part(question, "[data-check] button.primary"));
        await PressAsync("Enter");
        await Assertions.Expect(Part(question, "[data-check] button.primary")).ToBeHiddenAsync();
    }

    private Task AnswerAsync(Question question) => question switch
    {
        SingleChoiceQuestion q => ChooseOneAsync(q, q.Choices.Select(c => c.IsRight).ToList().IndexOf(true)),
        TrueFalseQuestion q => ChooseOneAsync(q, q.True.IsRight ? 0 : 1),
        MultipleChoiceQuestion q => ChooseManyAsync(q),
        TextQuestion q => TypeAsync(q, q.Answers.First(a => a.IsRight).Text),
        NumericQuestion q => TypeAsync(q, Middle(q.Answers.First(a => a.IsRight))),
        MatchingQuestion q => MatchAsync(q),
        OrderingQuestion q => OrderAsync(q),
        _ => throw new InvalidOperationException($"No way to answer a {question.GetType().Name}"),
    };

    private static string Middle(NumericAnswer range) =>
        ((range.Minimum + range.Maximum) / 2).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task ChooseOneAsync(Question question, int index)
    {
        await GoToAsync(Part(question, "input[type=radio]").First);
        await PressAsync("Space");
        for (var i = 0; i < index; i++) await PressAsync("ArrowDown");
    }

    private async Task ChooseManyAsync(MultipleChoiceQuestion question)
    {
        foreach (var choice in question.Choices.Where(c => c.IsRight))
        {
            await GoToAsync(Part(question, $"input[value='{choice.Key}']"));
            await PressAsync("Space");
        }
    }

    private async Task TypeAsync(Question question, string text)
    {
        await GoToAsync(Part(question, "input[type=text]"));
        await page.Keyboard.InsertTextAsync(text);
    }

    private async Task MatchAsync(MatchingQuestion question)
    {
        foreach (var pair in question.Pairs)
        {
            var select = Part(question, $"li[data-key='{pair.Key}'] select");
            await GoToAsync(select);
            for (var i = 0; i < question.Targets.Count && await select.InputValueAsync() != pair.TargetKey; i++) await PressAsync("ArrowDown");
        }
    }

    private async Task OrderAsync(OrderingQuestion question)
    {
        for (var place = 0; place < question.Items.Count; place++)
        {
            var item = Part(question, $"ol li[data-key='{question.Items[place].Key}']");
            while (await item.EvaluateAsync<int>("item => [...item.parentElement.children].indexOf(item)") > place)
            {
                await GoToAsync(item.Locator("[data-move=up]"));
                await PressAsync("Enter");
            }
        }
    }

    private ILocator Part(Question question, string selector) => page.Locator($"[data-question='{question.Id}'] {selector}");

    /// <summary>Presses Tab until the element has the focus; the keyboard user's only way.</summary>
    private async Task GoToAsync(ILocator target)
    {
        for (var i = 0; i < LongestWay; i++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await PressAsync("Tab");
        }

        Assert.Fail($"{target} cannot be reached within {LongestWay} Tabs");
    }

    private Task PressAsync(string key) => page.Keyboard.PressAsync(key);
}
