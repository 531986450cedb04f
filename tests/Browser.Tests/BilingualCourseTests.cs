using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using CoursePackager.Packager.Model;
using Microsoft.Playwright;

namespace CoursePackager.Browser.Tests;

/// <summary>A package in two languages: the learner switches in the middle, nothing is lost, there is one progress.</summary>
[Collection(BrowserSuite.Name)]
public sealed class BilingualCourseTests(Chromium chromium, Packages packages)
{
    [Fact]
    public async Task The_language_changes_in_the_middle_of_a_quiz_and_the_progress_stays_one()
    {
        using var folder = new PackageFolder(packages.PathOf("en-ru", "web"));
        var context = await chromium.NewContextAsync(locale: "en-GB");
        var page = await context.NewPageAsync();
        var failures = new List<string>();
        page.PageError += (_, error) => failures.Add(error);
        await page.GotoAsync(folder.UrlOf("index.html"));
        var driver = new CourseDriver(Courses.LabourMigration("en"), s => page.Locator(s));
        var quiz = driver.Course.Modules[0].Quiz!;
        await driver.ReadFirstLessonAsync();
        await driver.OpenAsync(quiz.Id);
        await driver.CheckAsync(quiz.Questions[0], isRight: true);
        var open = quiz.Questions.Skip(1).First(q => q is SingleChoiceQuestion or MultipleChoiceQuestion or TrueFalseQuestion);
        await driver.AnswerAsync(open, isRight: true);
        var ticked = await driver.Question(open).Locator("input:checked").CountAsync();

        await page.Locator("a[data-language=ru]").ClickAsync();

        var russian = Courses.LabourMigration("ru");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ru");
        await Assertions.Expect(page.Locator("main h1")).ToHaveTextAsync(russian.Modules[0].Quiz!.Title);
        await Assertions.Expect(page.Locator("a[data-language=en]")).ToBeFocusedAsync();
        await Assertions.Expect(driver.Question(open).Locator("input:checked")).ToHaveCountAsync(ticked);
        await Assertions.Expect(driver.Question(quiz.Questions[0]).Locator("[data-check] button.primary")).ToBeHiddenAsync();
        await driver.TakeModuleAsync(driver.Course.Modules[0], skipDecided: true);
        await Assertions.Expect(page.Locator("#share")).ToContainTextAsync(
            $"{driver.Course.Modules[0].Lessons.Count + 1} / ");

        // The choice is kept, and a page opened by its own address leads to the course in its language.
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".course-title")).ToHaveTextAsync(russian.Title);
        await page.Locator("a[data-language=en]").ClickAsync();
        await Assertions.Expect(page.Locator(".course-title")).ToHaveTextAsync(driver.Course.Title);
        await page.GotoAsync(folder.UrlOf("ru/glossary.html"));
        await Assertions.Expect(page.Locator("main article[data-page=glossary]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ru");
        Assert.Empty(failures);
        await context.CloseAsync();
    }

    [Fact]
    public async Task Both_languages_are_accessible_after_the_switch()
    {
        using var folder = new PackageFolder(packages.PathOf("en-ru", "web"));
        var context = await chromium.NewContextAsync(locale: "en-GB");
        var page = await context.NewPageAsync();
        await page.GotoAsync(folder.UrlOf("index.html"));
        await page.Locator("a[data-language=ru]").ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ru");

        await Axe.AssertCleanAsync(page, "the course in Russian after the switch");
        await context.CloseAsync();
    }
}
