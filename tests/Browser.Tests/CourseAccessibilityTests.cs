using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace CoursePackager.Browser.Tests;

/// <summary>Everybody can use the course: axe-core on every kind of page and state, narrow windows, no JavaScript, valid HTML.</summary>
[Collection(BrowserSuite.Name)]
public sealed class CourseAccessibilityTests(Chromium chromium, Packages packages)
{
    private static readonly string[] PageKinds =
        ["overview", "migrant-workers", "foundations-quiz", "mobility-quiz", "final-test", "glossary", "readings"];

    [Theory]
    [InlineData("en", false)]
    [InlineData("en", true)]
    [InlineData("ru", false)]
    public async Task Axe_finds_nothing_in_any_state(string language, bool dark)
    {
        using var folder = new PackageFolder(packages.PathOf(language, "xapi"));
        await using var context = await chromium.NewContextAsync(dark: dark);
        var (page, driver) = await OpenAsync(context, folder, language);
        foreach (var kind in PageKinds)
        {
            await driver.OpenAsync(kind);
            await Axe.AssertCleanAsync(page, kind);
        }

        foreach (var quiz in driver.Course.Modules.Take(2).Select(m => m.Quiz!))
        {
            await driver.OpenAsync(quiz.Id);
            await driver.Find("[data-check] button.primary").First.ClickAsync();
            await Axe.AssertCleanAsync(page, $"{quiz.Id}, checked without an answer");
            foreach (var question in quiz.Questions) await driver.CheckAsync(question, isRight: false);
            await Axe.AssertCleanAsync(page, $"{quiz.Id}, wrong");
            foreach (var question in quiz.Questions) await driver.CheckAsync(question, isRight: true);
            await Axe.AssertCleanAsync(page, $"{quiz.Id}, right");
        }

        await driver.TakeTestAsync(q => q.Points > 1);
        await Axe.AssertCleanAsync(page, "final test, handed in");
    }

    [Theory]
    [InlineData("en", "index.html")]
    [InlineData("ru", "migrant-workers.html")]
    [InlineData("ru", "mobility-quiz.html")]
    [InlineData("en", "glossary.html")]
    public async Task Pages_read_well_without_JavaScript(string language, string file)
    {
        using var folder = new PackageFolder(packages.PathOf(language, "scorm12"));
        await using var context = await chromium.NewContextAsync(javaScript: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(folder.UrlOf(file));

        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await page.Locator("main .turn-next, #contents a[data-page=readings]").First.ClickAsync();
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        Assert.DoesNotContain(file, page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", 320)]
    [InlineData("ru", 320)]
    [InlineData("ru", 650)]
    public async Task Nothing_needs_sideways_scrolling(string language, int width)
    {
        using var folder = new PackageFolder(packages.PathOf(language, "xapi"));
        await using var context = await chromium.NewContextAsync(width: width, height: 666);
        var (page, driver) = await OpenAsync(context, folder, language);
        foreach (var id in driver.Course.Lessons.Select(l => l.Id).Concat(PageKinds))
        {
            await driver.OpenAsync(id);
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{id} is {overflow} px wider than a window of {width} px");
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Html_of_every_page_is_valid(string language)
    {
        using var folder = new PackageFolder(packages.PathOf(language, "scorm12"));
        var start = new System.Diagnostics.ProcessStartInfo("java") { RedirectStandardError = true };
        string[] arguments =
        [
            "-jar", Repository.PathOf("node_modules", "vnu-jar", "build", "dist", "vnu.jar"), "--errors-only", "--format", "gnu", .. folder.HtmlFiles,
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = System.Diagnostics.Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, errors);
    }

    private static async Task<(IPage Page, CourseDriver Driver)> OpenAsync(IBrowserContext context, PackageFolder folder, string language)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(folder.UrlOf("index.html"));
        await Assertions.Expect(page.Locator("#progress")).ToBeVisibleAsync();
        return (page, new CourseDriver(Courses.LabourMigration(language), s => page.Locator(s)));
    }
}
