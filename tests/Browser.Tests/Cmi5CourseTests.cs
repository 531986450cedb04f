using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Browser.Tests;

/// <summary>The cmi5 package of the real course, launched by a small LMS that keeps its statements in the running service.</summary>
[Collection(BrowserSuite.Name)]
public sealed class Cmi5CourseTests(Chromium chromium, Packages packages) : IAsyncLifetime
{
    private const string Category = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
    private const string SessionId = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

    private LrsHost _lrs = null!;
    private Cmi5Host _host = null!;
    private IBrowserContext _context = null!;

    public async Task InitializeAsync()
    {
        _lrs = await LrsHost.StartAsync(packages.Folder);
        _host = await Cmi5Host.StartAsync(packages.PathOf("en", "cmi5"), _lrs);
        _context = await chromium.NewContextAsync();
    }

    public async Task DisposeAsync()
    {
        await _context.CloseAsync();
        await _host.DisposeAsync();
        await _lrs.DisposeAsync();
    }

    [Fact]
    public async Task A_killed_tab_loses_nothing_and_the_finished_course_is_passed_with_the_right_score()
    {
        var (page, driver) = await OpenAsync(await _host.LaunchAsync());
        var second = driver.Course.Modules[1].Quiz!;
        await driver.TakeModuleAsync(driver.Course.Modules[0]);
        await driver.OpenAsync(second.Id);
        await driver.CheckAsync(second.Questions[0], isRight: false);
        await Task.Delay(2500); // an answer is committed within 2 s
        await Crash.KillAsync(page);

        (page, driver) = await OpenAsync(await _host.LaunchAsync());
        await driver.WaitForPageAsync(second.Id);
        await Assertions.Expect(driver.Question(second.Questions[0]).Locator("[data-feedback] > *")).Not.ToHaveCountAsync(0);
        foreach (var module in driver.Course.Modules) await driver.TakeModuleAsync(module, skipDecided: true);
        await driver.OpenAsync(driver.Course.FinalTest!.Id);
        var asked = await driver.AskedAsync();
        await driver.TakeTestAsync(q => q != asked[^1]);
        await LeaveAsync(page, driver);

        var statements = await WaitForAsync("terminated");
        Assert.Equal(["initialized", "initialized", "completed", "passed", "terminated"], statements.Where(IsDefined).Select(VerbOf));
        var passed = statements.Single(s => IsDefined(s) && VerbOf(s) == "passed");
        var expected = asked.SkipLast(1).Sum(q => q.Points) / (double)asked.Sum(q => q.Points);
        Assert.Equal(expected, (double)passed["result"]!["score"]!["scaled"]!, 3);
        Assert.Equal("CompletedAndPassed", _host.MoveOnOf());
        Assert.All(statements, s => Assert.NotNull(s["context"]!["extensions"]![SessionId]));
        var answered = statements.Where(s => VerbOf(s) == "answered").ToList();
        Assert.All(answered, s => Assert.NotEmpty((string)s["object"]!["definition"]!["description"]!["en"]!));
        Assert.Equal(
            [second.Questions[0].Id, asked[^1].Id],
            answered.Where(s => !(bool)s["result"]!["success"]!).Select(s => ((string)s["object"]!["id"]!).Split('/')[^1]));
    }

    [Fact]
    public async Task A_reload_goes_on_in_the_same_session_and_the_same_address_elsewhere_says_what_to_do()
    {
        var address = await _host.LaunchAsync();
        var (page, driver) = await OpenAsync(address);
        await driver.ReadFirstLessonAsync();
        await page.WaitForTimeoutAsync(2000);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#progress")).ToBeVisibleAsync();
        await driver.OpenAsync(driver.Course.Modules[0].Quiz!.Id);
        await driver.CheckAsync(driver.Course.Modules[0].Quiz!.Questions[0], isRight: true);
        await Assertions.Expect(page.Locator("#notices .notice")).ToHaveCountAsync(0);
        Assert.Equal(1, _host.TokenCalls);
        await page.WaitForTimeoutAsync(8500); // by now a session that was left would have been ended

        var (other, _) = await OpenAsync(address);
        await Assertions.Expect(other.Locator("#notices .notice")).ToContainTextAsync("open the course again");
        await LeaveAsync(page, driver);
        var statements = await WaitForAsync("terminated");
        Assert.Equal(["initialized", "completed", "answered", "terminated"], statements.Select(VerbOf));
    }

    [Fact]
    public async Task Going_elsewhere_without_the_button_ends_the_session_too()
    {
        var (page, driver) = await OpenAsync(await _host.LaunchAsync());
        await driver.ReadFirstLessonAsync();
        await page.WaitForTimeoutAsync(2000);
        await page.GotoAsync("about:blank");

        var statements = await WaitForAsync("terminated");
        Assert.Equal(["initialized", "completed", "terminated"], statements.Select(VerbOf));
        Assert.NotEmpty((string)statements[^1]["result"]!["duration"]!);
    }

    [Fact]
    public async Task What_a_session_cannot_deliver_is_delivered_by_the_next()
    {
        var (page, driver) = await OpenAsync(await _host.LaunchAsync());
        var quiz = driver.Course.Modules[0].Quiz!;
        await page.WaitForTimeoutAsync(2000);
        _host.IsBroken = true;
        await driver.OpenAsync(quiz.Id);
        await driver.CheckAsync(quiz.Questions[0], isRight: true);
        await Assertions.Expect(driver.Find("#status-saved")).ToHaveClassAsync("is-failed", new() { Timeout = 10_000 });
        await page.CloseAsync();

        _host.IsBroken = false;
        (_, driver) = await OpenAsync(await _host.LaunchAsync());
        await driver.OpenAsync(quiz.Id);
        await Assertions.Expect(driver.Question(quiz.Questions[0]).Locator("[data-check] button.primary")).ToBeHiddenAsync();
        var statements = await WaitForAsync("answered");
        statements = [.. statements.Where(s => VerbOf(s) != "terminated")];
        Assert.Equal(["initialized", "initialized", "answered"], statements.Select(VerbOf));
        Assert.Equal(SessionOf(statements[1]), SessionOf(statements[2]));
    }

    [Fact]
    public async Task Looking_back_records_nothing()
    {
        var (page, driver) = await OpenAsync(await _host.LaunchAsync("Review"));
        await driver.ReadFirstLessonAsync();
        var quiz = driver.Course.Modules[0].Quiz!;
        await driver.OpenAsync(quiz.Id);
        await Assertions.Expect(driver.Question(quiz.Questions[0]).Locator("[data-check] button.primary")).ToBeHiddenAsync();
        await LeaveAsync(page, driver);

        Assert.Equal(["initialized", "terminated"], (await WaitForAsync("terminated")).Select(VerbOf));
    }

    private static string VerbOf(JObject statement) => ((string)statement["verb"]!["id"]!).Split('/')[^1];

    private static bool IsDefined(JObject statement) =>
        statement["context"]?["contextActivities"]?["category"]?.Any(c => (string?)c["id"] == Category) == true;

    private static string? SessionOf(JObject statement) => (string?)statement["context"]!["extensions"]![SessionId];

    private static async Task LeaveAsync(IPage page, CourseDriver driver)
    {
        await driver.OpenAsync("overview");
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave the course" }).First.ClickAsync();
        await page.WaitForURLAsync("**/back");
    }

    private async Task<(IPage Page, CourseDriver Driver)> OpenAsync(string address)
    {
        var page = await _context.NewPageAsync();
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator("#progress")).ToBeVisibleAsync();
        return (page, new CourseDriver(Courses.LabourMigration("en"), s => page.Locator(s)));
    }

    private async Task<IReadOnlyList<JObject>> WaitForAsync(string verb)
    {
        var statements = await _host.StatementsAsync();
        for (var i = 0; i < 75 && !statements.Any(s => VerbOf(s) == verb); i++)
        {
            await Task.Delay(200);
            statements = await _host.StatementsAsync();
        }

        Assert.Contains(statements, s => VerbOf(s) == verb);
        return statements;
    }
}
