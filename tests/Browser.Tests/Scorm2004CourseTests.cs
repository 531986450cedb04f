using System.Globalization;
using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Browser.Tests;

/// <summary>The SCORM 2004 packages of the real course, in a host page with scorm-again's engine.</summary>
[Collection(BrowserSuite.Name)]
public sealed class Scorm2004CourseTests(Chromium chromium, Packages packages)
{
    [Fact]
    public async Task A_killed_tab_loses_nothing_and_the_finished_course_is_passed_with_the_right_score()
    {
        await using var host = await ScormHost.StartAsync(packages.PathOf("en", "scorm2004-4"));
        var context = await chromium.NewContextAsync();
        var (page, driver) = await LaunchAsync(context, host, "en");
        var quiz = driver.Course.Modules[0].Quiz!;
        await driver.ReadFirstLessonAsync();
        await driver.OpenAsync(quiz.Id);
        await driver.CheckAsync(quiz.Questions[0], isRight: false);
        await Task.Delay(2500); // an answer is committed within 2 s
        await Crash.KillAsync(page);

        (page, driver) = await LaunchAsync(context, host, "en");
        await driver.WaitForPageAsync(quiz.Id);
        Assert.Equal("incomplete", (string?)Saved(host)["completion_status"]);
        var answer = Saved(host)["interactions"]!["0"]!;
        Assert.Equal("incorrect", (string?)answer["result"]);
        Assert.NotEmpty((string)answer["description"]!);
        foreach (var module in driver.Course.Modules) await driver.TakeModuleAsync(module, skipDecided: true);
        await driver.OpenAsync(driver.Course.FinalTest!.Id);
        var asked = await driver.AskedAsync();
        await driver.TakeTestAsync(q => q != asked[^1]);
        for (var i = 0; i < 50 && (string?)Saved(host)["success_status"] != "passed"; i++) await Task.Delay(200);

        var expected = asked.SkipLast(1).Sum(q => q.Points) * 100m / asked.Sum(q => q.Points);
        Assert.Equal("passed", (string?)Saved(host)["success_status"]);
        Assert.Equal("completed", (string?)Saved(host)["completion_status"]);
        Assert.Equal(expected, decimal.Parse((string)Saved(host)["score"]!["raw"]!, CultureInfo.InvariantCulture), 0);
        Assert.Equal(expected / 100, decimal.Parse((string)Saved(host)["score"]!["scaled"]!, CultureInfo.InvariantCulture), 2);
        Assert.Equal("1", (string?)Saved(host)["progress_measure"]);
        Assert.Empty(host.Rejected);
        await context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "scorm2004-3")]
    [InlineData("ru", "scorm2004-4")]
    public async Task Launch_is_light_and_says_incomplete(string language, string target)
    {
        await using var host = await ScormHost.StartAsync(packages.PathOf(language, target));
        var context = await chromium.NewContextAsync();
        var (page, _) = await LaunchAsync(context, host, language);
        await page.WaitForTimeoutAsync(2500);

        var calls = await page.EvaluateAsync<string[]>("() => window.calls.map(c => c.name + ' ' + c.args.join(' '))");
        Assert.True(calls.Length <= 10, $"{calls.Length} calls at launch:\n{string.Join('\n', calls)}");
        Assert.InRange(host.BytesSent, 1, 120_000);
        Assert.Equal("incomplete", (string?)Saved(host)["completion_status"]);
        Assert.Empty(host.Rejected);
        await context.CloseAsync();
    }

    private static JToken Saved(ScormHost host) => host.Saved["cmi"]!;

    private static async Task<(IPage Page, CourseDriver Driver)> LaunchAsync(IBrowserContext context, ScormHost host, string language)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{host.Url}/host2004.html");
        var frame = page.FrameLocator("iframe");
        await Assertions.Expect(frame.Locator("#progress")).ToBeVisibleAsync();
        return (page, new CourseDriver(Courses.LabourMigration(language), s => frame.Locator(s)));
    }
}
