using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace CoursePackager.Browser.Tests;

/// <summary>Pages of the service itself: accessible and whole in both languages, light and dark, and on a small phone.</summary>
[Collection(BrowserSuite.Name)]
public sealed class ServicePagesTests(Chromium chromium, Packages packages) : IAsyncLifetime
{
    private LrsHost _lrs = null!;

    public async Task InitializeAsync() => _lrs = await LrsHost.StartAsync(packages.Folder);

    public async Task DisposeAsync() => await _lrs.DisposeAsync();

    [Theory]
    [InlineData("en", false, 1280)]
    [InlineData("ru", true, 320)]
    public async Task Axe_finds_nothing_and_nothing_sticks_out(string language, bool dark, int width)
    {
        await using var context = await chromium.NewContextAsync(dark: dark, width: width);
        var page = await context.NewPageAsync();
        foreach (var address in new[] { "/", "/verify", "/verify/0000-0000", "/nowhere" }) await CheckAsync(page, address, language);

        await page.GotoAsync($"{_lrs.Url}/?lang={language}");
        var course = page.Locator(LrsHost.LabourMigration);
        await course.Locator("input[name=name]").FillAsync("Anna <b>Official</b>");
        await course.Locator($"button[name=language][value={language}]").ClickAsync();
        await Assertions.Expect(page.Locator("#progress")).ToBeVisibleAsync();
        var back = System.Web.HttpUtility.ParseQueryString(new Uri(page.Url).Query)["returnURL"]!;
        await CheckAsync(page, new Uri(new Uri(_lrs.Url), back).AbsolutePath, language);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Anna <b>Official</b>");
        await CheckAsync(page, "/", language);
    }

    [Fact]
    public async Task An_empty_name_is_asked_for_again_in_words()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{_lrs.Url}/?lang=en");
        var course = page.Locator(LrsHost.LabourMigration);
        await course.Locator("form[action^='/launch']").EvaluateAsync("form => form.noValidate = true");
        await course.Locator("input[name=name]").FillAsync("   ");
        await course.Locator("button[name=language][value=en]").ClickAsync();

        await Assertions.Expect(page.Locator("[role=alert]")).ToBeVisibleAsync();
        await Axe.AssertCleanAsync(page, "start page with an error");
    }

    private async Task CheckAsync(IPage page, string address, string language)
    {
        await page.GotoAsync($"{_lrs.Url}{address}?lang={language}");
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        await Axe.AssertCleanAsync(page, address);
        var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{address} is {overflow} px wider than the window");
    }
}
