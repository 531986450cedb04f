using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using CoursePackager.Browser.Tests.Platforms;
using CoursePackager.Packager.Model;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Browser.Tests;

/// <summary>Packages of <c>--sco module</c>: the platform launches each module and the final test by itself.</summary>
[Collection(BrowserSuite.Name)]
public sealed class SplitCourseTests(Chromium chromium)
{
    private const string Module = "units/first-steps/";
    private const string Test = "units/final-test/";

    [Theory]
    [InlineData("scorm12", false)]
    [InlineData("scorm2004-4", true)]
    public async Task Each_unit_has_its_own_status_score_and_place(string target, bool is2004)
    {
        using var package = await SmallCourse.BuildAsync(target, "--sco", "module");
        await using var host = await ScormHost.StartAsync(package.Zip);
        var context = await chromium.NewContextAsync();
        var module = new ScormPlatform(host, is2004, Module);
        var driver = await module.OpenAsync(context, package.Course);
        var quiz = package.Course.Modules[0].Quiz!;
        await driver.ReadFirstLessonAsync();
        await driver.OpenAsync(quiz.Id);
        await driver.CheckAsync(quiz.Questions[0], isRight: true);
        await Task.Delay(2500); // an answer is committed within 2 s
        Assert.Equal("incomplete", Completion(module.Cmi, is2004));
        await Crash.KillAsync(context.Pages[^1]);

        driver = await module.OpenAsync(context, package.Course);
        await driver.WaitForPageAsync(quiz.Id);
        await driver.TakeModuleAsync(package.Course.Modules[0], skipDecided: true);
        await module.LeaveAsync(driver);
        Assert.Equal("completed", Completion(module.Cmi, is2004));

        var test = new ScormPlatform(host, is2004, Test);
        Assert.Null(Completion(test.Cmi, is2004));
        driver = await test.OpenAsync(context, package.Course);
        await driver.TakeTestAsync(q => q.Id != "t-ids");
        var outcome = await test.LeaveAsync(driver);
        Assert.True(outcome.IsPassed);
        Assert.Equal(0.75m, outcome.Score);
        Assert.Equal(["t-parts", "t-forms", "t-ids"], outcome.Answers.Select(a => a.Question));
        Assert.Equal("completed", Completion(module.Cmi, is2004));
        await context.CloseAsync();
    }

    [Fact]
    public async Task Each_unit_of_cmi5_is_satisfied_by_itself()
    {
        using var package = await SmallCourse.BuildAsync("cmi5", "--sco", "module");
        await using var lrs = await LrsHost.StartAsync(Path.GetDirectoryName(package.Zip)!);
        await using var host = await Cmi5Host.StartAsync(package.Zip, lrs);
        var context = await chromium.NewContextAsync();
        Assert.Equal([$"{package.Course.Iri}/units/first-steps", $"{package.Course.Iri}/units/final-test"], host.Units);
        Assert.Equal(("Completed", "CompletedAndPassed"), (host.MoveOnOf(0), host.MoveOnOf(1)));

        var module = new Cmi5Platform(host, lrs, unit: 0);
        var driver = await module.OpenAsync(context, package.Course);
        await driver.TakeModuleAsync(package.Course.Modules[0]);
        var outcome = await module.LeaveAsync(driver);
        Assert.True(outcome.IsCompleted);
        Assert.False(outcome.IsPassed);

        var test = new Cmi5Platform(host, lrs, unit: 1);
        driver = await test.OpenAsync(context, package.Course);
        await driver.TakeTestAsync(q => q.Id != "t-ids");
        outcome = await test.LeaveAsync(driver);
        Assert.True(outcome.IsCompleted);
        Assert.True(outcome.IsPassed);
        Assert.Equal(0.75m, outcome.Score);
        await context.CloseAsync();
    }

    private static string? Completion(JToken cmi, bool is2004) =>
        (string?)(is2004 ? cmi["completion_status"] : cmi["core"]?["lesson_status"]);
}
