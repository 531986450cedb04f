using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace CoursePackager.Browser.Tests;

/// <summary>The web package of the real course, opened from a folder on disk.</summary>
[Collection(BrowserSuite.Name)]
public sealed class WebCourseTests(Chromium chromium, Packages packages)
{
    [Fact]
    public async Task Progress_stays_in_the_browser_and_nobody_is_missed()
    {
        using var folder = new PackageFolder(packages.PathOf("ru", "web"));
        var context = await chromium.NewContextAsync(locale: "ru-RU");
        var page = await context.NewPageAsync();
        var failures = new List<string>();
        page.PageError += (_, error) => failures.Add(error);
        await page.GotoAsync(folder.UrlOf("index.html"));
        var driver = new CourseDriver(Courses.LabourMigration("ru"), s => page.Locator(s));
        await Assertions.Expect(page.Locator("#progress")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("учебная платформа не найдена")).ToHaveCountAsync(0);
        await driver.TakeModuleAsync(driver.Course.Modules[0]);
        await Crash.KillAsync(page);

        page = await context.NewPageAsync();
        await page.GotoAsync(folder.UrlOf("index.html"));
        driver = new CourseDriver(driver.Course, s => page.Locator(s));
        var quiz = driver.Course.Modules[0].Quiz!;
        await driver.OpenAsync(quiz.Id);
        foreach (var question in quiz.Questions)
            await Assertions.Expect(driver.Question(question).Locator("[data-check] button.primary")).ToBeHiddenAsync();
        await driver.TakeTestAsync(_ => true);
        Assert.Empty(failures);
        await context.CloseAsync();
    }
}
