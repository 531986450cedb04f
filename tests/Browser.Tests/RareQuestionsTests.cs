using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace CoursePackager.Browser.Tests;

/// <summary>Scenario, scale, free text and regions of a picture, answered with the mouse in a web package opened from disk.</summary>
[Collection(BrowserSuite.Name)]
public sealed class RareQuestionsTests(Chromium chromium) : IDisposable
{
    private const string Quiz = "rare-quiz";
    private static readonly string[] Questions = ["q-story", "q-likert", "q-words", "q-hall", "q-wait"];

    private readonly string _packages = Directory.CreateTempSubdirectory("coursepackager-rare-").FullName;

    public void Dispose() => Directory.Delete(_packages, recursive: true);

    [Theory]
    [InlineData("en", 1280, false, "Your words", "I shall ask for the contract.")]
    [InlineData("ru", 320, true, "Ваш текст", "Сначала спрошу договор.")]
    public async Task Are_answered_kept_and_accessible(string language, int width, bool dark, string label, string words)
    {
        using var folder = new PackageFolder(await BuildAsync(language));
        await using var context = await chromium.NewContextAsync(width: width, dark: dark);
        var page = await OpenAsync(context, folder);
        var failures = new List<string>();
        page.PageError += (_, error) => failures.Add(error);
        await AssertAccessibleAsync(page, "before");

        await GoThroughStoryAsync(page);
        await AgreeAsync(page);
        await page.GetByLabel(label).FillAsync(words);
        await ChooseOnPictureAsync(page, "q-hall", "b");
        await ChooseOnPictureAsync(page, "q-wait", "a");
        await ChooseOnPictureAsync(page, "q-wait", "c");
        await AssertAccessibleAsync(page, "answered");
        foreach (var question in Questions) await Of(page, question, "[data-check] button.primary").ClickAsync();
        await AssertJudgedAsync(page);
        await AssertAccessibleAsync(page, "checked");
        await page.CloseAsync();

        page = await OpenAsync(context, folder);
        await AssertJudgedAsync(page);
        await Assertions.Expect(page.GetByLabel(label)).ToHaveValueAsync(words);
        await Assertions.Expect(Of(page, "q-likert", "tr[data-row='a'] input[value='4']")).ToBeCheckedAsync();
        await Assertions.Expect(Of(page, "q-wait", "input:checked")).ToHaveCountAsync(2);
        Assert.Empty(failures);
    }

    /// <summary>To one end, back to the beginning, and the other way to the best end.</summary>
    private static async Task GoThroughStoryAsync(IPage page)
    {
        await Assertions.Expect(Of(page, "q-story", "[data-step]")).ToHaveCountAsync(1);
        await Of(page, "q-story", "[data-step='counter'] [data-go='b'] button").ClickAsync();
        await Assertions.Expect(Of(page, "q-story", "[data-step='home'] h3")).ToBeFocusedAsync();
        await Of(page, "q-story", ".again button").ClickAsync();
        await Assertions.Expect(Of(page, "q-story", "[data-step='counter'] h3")).ToBeFocusedAsync();
        await Of(page, "q-story", "[data-step='counter'] [data-go='a'] button").ClickAsync();
        await Of(page, "q-story", "[data-step='contract'] [data-go='a'] button").ClickAsync();
    }

    private static async Task AgreeAsync(IPage page)
    {
        await Of(page, "q-likert", "tr[data-row='a'] label:has(input[value='4'])").ClickAsync();
        await Of(page, "q-likert", "tr[data-row='b'] label:has(input[value='3'])").ClickAsync();
    }

    /// <summary>Clicks into the region on the picture, not on its name below.</summary>
    private static async Task ChooseOnPictureAsync(IPage page, string question, string region)
    {
        await Of(page, question, $"g[data-spot='{region}'] rect").ClickAsync();
        await Assertions.Expect(Of(page, question, $"input[value='{region}']")).ToBeCheckedAsync();
        await Assertions.Expect(Of(page, question, $"input[value='{region}']")).ToBeFocusedAsync();
    }

    /// <summary>What can be right is; what is asked without points is only kept; nothing can be changed any more.</summary>
    private static async Task AssertJudgedAsync(IPage page)
    {
        foreach (var question in Questions)
        {
            var isScored = question is not ("q-likert" or "q-words");
            await Assertions.Expect(Of(page, question, $"[data-feedback] {(isScored ? ".feedback-right" : ".feedback-info")}")).ToBeVisibleAsync();
            await Assertions.Expect(Of(page, question, "[data-check] button.primary")).ToBeHiddenAsync();
        }

        await Assertions.Expect(Of(page, "q-story", ".choice-mark")).ToHaveCountAsync(2);
        await Assertions.Expect(Of(page, "q-story", ".scenario button:enabled")).ToHaveCountAsync(0);
    }

    private static async Task AssertAccessibleAsync(IPage page, string when)
    {
        await Axe.AssertCleanAsync(page, $"rare questions, {when}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"The page scrolls sideways, {when}.");
    }

    private static ILocator Of(IPage page, string question, string selector) => page.Locator($"[data-question='{question}'] {selector}");

    private static async Task<IPage> OpenAsync(IBrowserContext context, PackageFolder folder)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(folder.UrlOf("index.html") + "#" + Quiz);
        await Assertions.Expect(page.Locator($"main article[data-page='{Quiz}']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-check] button.primary").First).ToBeAttachedAsync();
        return page;
    }

    private async Task<string> BuildAsync(string language)
    {
        var sources = Repository.PathOf("tests", "Packager.Tests", "Rendering", "RareQuestions", language);
        var (exitCode, output) = await Tool.RunAsync(Repository.Coursepack, ["build", sources, "--target", "web", "--out", _packages]);
        Assert.True(exitCode == 0, output);
        return Directory.EnumerateFiles(_packages, "*.zip").Single();
    }
}
