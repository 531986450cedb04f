using System.Globalization;
using System.Text.RegularExpressions;
using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using CoursePackager.Packager.Model;
using Microsoft.Playwright;

namespace CoursePackager.Browser.Tests.Platforms;

/// <summary>No platform: the package opened from disk. What it knows is what it shows.</summary>
internal sealed partial class WebPlatform(PackageFolder folder) : IPlatform
{
    private const string ReadAnswer = """
        question => {
          const text = element => element.innerText.trim();
          const chosen = [...question.querySelectorAll('input:checked')].map(input => text(input.closest('label').querySelector('span')));
          if (chosen.length) return chosen.join('; ');
          const pairs = [...question.querySelectorAll('select')]
            .map(select => `${text(select.labels[0])} → ${text(select.selectedOptions[0])}`);
          if (pairs.length) return pairs.join('; ');
          const typed = question.querySelector('input[type=text]');
          if (typed) return typed.value;
          return [...question.querySelectorAll('ol > li')].map(item => text(item.querySelector('[data-words]') ?? item.querySelector('span'))).join('; ');
        }
        """;

    public static Task<IPlatform> StartAsync(string zip) => Task.FromResult<IPlatform>(new WebPlatform(new PackageFolder(zip)));

    public async Task<CourseDriver> OpenAsync(IBrowserContext context, Course course)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(folder.UrlOf("index.html"));
        await Assertions.Expect(page.Locator("#progress")).ToBeVisibleAsync();
        return new CourseDriver(course, s => page.Locator(s));
    }

    public async Task<Outcome> LeaveAsync(CourseDriver driver)
    {
        var answers = new List<GivenAnswer>();
        foreach (var assessment in driver.Course.Modules.Select(m => m.Quiz).Append(driver.Course.FinalTest).OfType<Assessment>())
        {
            await driver.OpenAsync(assessment.Id);
            foreach (var question in assessment.Questions) answers.Add(await AnswerOfAsync(driver, question));
        }

        var result = await driver.Find("[data-result]").InnerTextAsync();
        var isPassed = result.Contains("You have passed this course", StringComparison.Ordinal);
        var percent = decimal.Parse(Percent().Match(result).Groups[1].Value, CultureInfo.InvariantCulture);
        return new Outcome(isPassed, isPassed, percent / 100, answers);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<GivenAnswer> AnswerOfAsync(CourseDriver driver, Question question)
    {
        var root = driver.Question(question);
        var words = await root.EvaluateAsync<string>(ReadAnswer);
        var isRight = await root.Locator("[data-feedback] .feedback-right").CountAsync() == 1;
        return new GivenAnswer(question.Id, words, isRight);
    }

    [GeneratedRegex(@"(\d+)\s*%")]
    private static partial Regex Percent();
}
