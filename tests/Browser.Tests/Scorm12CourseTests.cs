using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Browser.Tests;

/// <summary>The SCORM 1.2 package of the real course, in a host page with scorm-again's engine.</summary>
[Collection(BrowserSuite.Name)]
public sealed class Scorm12CourseTests(Chromium chromium, Packages packages) : IAsyncLifetime
{
    private ScormHost _host = null!;
    private IBrowserContext _context = null!;

    public async Task InitializeAsync()
    {
        _host = await ScormHost.StartAsync(packages.PathOf("en", "scorm12"));
        _context = await chromium.NewContextAsync();
    }

    public async Task DisposeAsync()
    {
        await _context.CloseAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task A_killed_tab_loses_nothing_and_the_finished_course_is_passed_with_the_right_score()
    {
        var (page, driver) = await LaunchAsync();
        var module = driver.Course.Modules[0];
        await driver.TakeModuleAsync(module);
        var second = driver.Course.Modules[1];
        await driver.OpenAsync(second.Quiz!.Id);
        await driver.CheckAsync(second.Quiz.Questions[0], isRight: false);
        await Task.Delay(2500); // an answer is committed within 2 s
        await Crash.KillAsync(page);

        (page, driver) = await LaunchAsync();
        await driver.WaitForPageAsync(second.Quiz.Id);
        await Assertions.Expect(driver.Question(second.Quiz.Questions[0]).Locator("[data-feedback] > *")).Not.ToHaveCountAsync(0);
        Assert.Equal("incomplete", Status);
        await driver.OpenAsync(module.Quiz!.Id);
        foreach (var question in module.Quiz.Questions)
            await Assertions.Expect(driver.Question(question).Locator("[data-check] button.primary")).ToBeHiddenAsync();

        foreach (var rest in driver.Course.Modules.Skip(1)) await FinishAsync(driver, rest);
        Assert.Equal("", Score);
        await driver.OpenAsync(driver.Course.FinalTest!.Id);
        var asked = await driver.AskedAsync();
        await driver.TakeTestAsync(q => q != asked[^1]);
        await WaitForAsync(() => Status == "passed");
        var expected = asked.SkipLast(1).Sum(q => q.Points) * 100m / asked.Sum(q => q.Points);
        Assert.Equal(expected, decimal.Parse(Score, System.Globalization.CultureInfo.InvariantCulture), 0);
        Assert.Empty(_host.Rejected);
    }

    [Fact]
    public async Task Launch_is_light()
    {
        var (page, _) = await LaunchAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.WaitForTimeoutAsync(2500);

        var calls = await page.EvaluateAsync<string[]>("() => window.calls.map(c => c.name + ' ' + c.args.join(' '))");
        Assert.True(calls.Length <= 10, $"{calls.Length} calls at launch:\n{string.Join('\n', calls)}");
        Assert.InRange(_host.BytesSent, 1, 120_000);
        Assert.Empty(_host.Rejected);
    }

    [Fact]
    public async Task A_failing_LMS_is_said_and_nothing_is_lost_when_it_comes_back()
    {
        var (page, driver) = await LaunchAsync();
        var quiz = driver.Course.Modules[0].Quiz!;
        await driver.OpenAsync(quiz.Id);
        await page.WaitForTimeoutAsync(2500);
        _host.IsBroken = true;
        await driver.CheckAsync(quiz.Questions[0], isRight: true);
        await Assertions.Expect(driver.Find("#status-saved")).ToHaveClassAsync("is-failed", new() { Timeout = 10_000 });

        _host.IsBroken = false;
        await Assertions.Expect(driver.Find("#status-saved")).Not.ToHaveClassAsync("is-failed", new() { Timeout = 30_000 });
        await Crash.KillAsync(page);
        (_, driver) = await LaunchAsync();
        await driver.WaitForPageAsync(quiz.Id);
        await Assertions.Expect(driver.Question(quiz.Questions[0]).Locator("[data-check] button.primary")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Failing_the_final_test_keeps_the_course_open()
    {
        var (_, driver) = await LaunchAsync();
        await driver.TakeTestAsync(_ => false);
        await Task.Delay(2500);

        Assert.Equal("incomplete", Status);
        Assert.Equal("", Score);
        Assert.Empty(_host.Rejected);
    }

    private string Status => (string?)Core["lesson_status"] ?? "";

    private string Score => (string?)Core["score"]?["raw"] ?? "";

    private JToken Core => _host.Saved["cmi"]!["core"]!;

    private static async Task FinishAsync(CourseDriver driver, Packager.Model.CourseModule module)
    {
        foreach (var lesson in module.Lessons)
        {
            await driver.OpenAsync(lesson.Id);
            await driver.ReadAsync(lesson);
        }

        await driver.OpenAsync(module.Quiz!.Id);
        foreach (var question in module.Quiz.Questions) await driver.CheckAsync(question, isRight: true);
    }

    private async Task<(IPage Page, CourseDriver Driver)> LaunchAsync()
    {
        var page = await _context.NewPageAsync();
        await page.GotoAsync($"{_host.Url}/host12.html");
        var frame = page.FrameLocator("iframe");
        await Assertions.Expect(frame.Locator("#progress")).ToBeVisibleAsync();
        return (page, new CourseDriver(Courses.LabourMigration("en"), s => frame.Locator(s)));
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        for (var i = 0; i < 50 && !condition(); i++) await Task.Delay(200);
        Assert.True(condition());
    }
}
