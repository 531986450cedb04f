using System.Globalization;
using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Browser.Tests;

/// <summary>The xAPI packages against the running service: from the start page to the certificate.</summary>
[Collection(BrowserSuite.Name)]
public sealed class XapiCourseTests(Chromium chromium, Packages packages) : IAsyncLifetime
{
    private const string Learner = "Айгуль Сергеевна Жумабаева-Щербакова";
    private LrsHost _lrs = null!;
    private IBrowserContext? _context;

    public async Task InitializeAsync() => _lrs = await LrsHost.StartAsync(packages.Folder);

    public async Task DisposeAsync()
    {
        if (_context is not null) await _context.CloseAsync();
        await _lrs.DisposeAsync();
    }

    [Theory]
    [InlineData("labour-migration", "en")]
    [InlineData("labour-migration", "ru")]
    [InlineData("identification-and-profiling", "en")]
    [InlineData("identification-and-profiling", "ru")]
    [InlineData("integrated-border-management", "en")]
    [InlineData("integrated-border-management", "ru")]
    public async Task A_learner_takes_the_course_and_holds_a_certificate_that_anyone_can_verify(string id, string language)
    {
        var (page, driver) = await StartAsync(id, language);
        await driver.TakeEverythingAsync();
        await page.Locator("#contents a[data-page=overview]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = language == "ru" ? "Выйти из курса" : "Leave the course" }).First.ClickAsync();
        await page.WaitForURLAsync("**/learning/**");

        var certificate = page.Locator("a[href$='.pdf']");
        for (var i = 0; i < 20 && await certificate.CountAsync() == 0; i++)
        {
            await page.WaitForTimeoutAsync(500);
            await page.ReloadAsync();
        }

        var text = await DownloadedTextAsync(page, certificate);
        Assert.Contains(Learner, text, StringComparison.Ordinal);
        var title = driver.Course.Title.Replace('\u00a0', ' ');
        Assert.Contains(title, text, StringComparison.Ordinal);
        var culture = CultureInfo.GetCultureInfo(language == "ru" ? "ru-RU" : "en-GB");
        Assert.Contains(TimeProvider.System.GetUtcNow().ToString("d MMMM yyyy", culture), text, StringComparison.Ordinal);

        await page.Locator("a[href*='/verify/']").ClickAsync();
        var verify = (await page.Locator("main").InnerTextAsync()).Replace('\u00a0', ' ');
        Assert.Contains(Learner, verify, StringComparison.Ordinal);
        Assert.Contains(title, verify, StringComparison.Ordinal);
        Assert.Contains(language == "ru" ? "действител" : "valid", verify, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_the_browser_in_the_middle_loses_nothing()
    {
        var (page, driver) = await StartAsync("labour-migration", "ru");
        var quiz = driver.Course.Modules[0].Quiz!;
        await driver.ReadFirstLessonAsync();
        await driver.OpenAsync(quiz.Id);
        await driver.CheckAsync(quiz.Questions[0], isRight: true);
        await page.WaitForTimeoutAsync(2500);
        await page.CloseAsync();

        page = await _context!.NewPageAsync();
        await page.GotoAsync(_lrs.Url);
        await page.GetByRole(AriaRole.Button, new() { Name = "Продолжить" }).ClickAsync();
        driver = new CourseDriver(driver.Course, s => page.Locator(s));
        await driver.WaitForPageAsync(quiz.Id);
        await Assertions.Expect(driver.Question(quiz.Questions[0]).Locator("[data-check] button.primary")).ToBeHiddenAsync();
        Assert.Equal(1, await CountAsync("answered"));
        Assert.Equal(1, await CountAsync("completed"));
    }

    private async Task<int> CountAsync(string verb)
    {
        var answer = await _lrs.Client.GetStringAsync(
            new Uri($"/xapi/statements?verb={Uri.EscapeDataString("http://adlnet.gov/expapi/verbs/" + verb)}", UriKind.Relative));
        return JObject.Parse(answer)["statements"]!.Count();
    }

    private async Task<(IPage Page, CourseDriver Driver)> StartAsync(string id, string language)
    {
        _context = await chromium.NewContextAsync(locale: language == "ru" ? "ru-RU" : "en-GB");
        var page = await _context.NewPageAsync();
        await page.GotoAsync(_lrs.Url);
        var course = page.Locator(LrsHost.CourseOf(id));
        await course.Locator("input[name=name]").FillAsync(Learner);
        await course.Locator($"button[name=language][value={language}]").ClickAsync();
        await Assertions.Expect(page.Locator("#progress")).ToBeVisibleAsync();
        return (page, new CourseDriver(Courses.Load(id, language), s => page.Locator(s)));
    }

    private static async Task<string> DownloadedTextAsync(IPage page, ILocator link)
    {
        var address = new Uri(new Uri(page.Url), await link.GetAttributeAsync("href"));
        var bytes = await (await page.APIRequest.GetAsync(address.ToString())).BodyAsync();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, bytes);
            var start = new System.Diagnostics.ProcessStartInfo("pdftotext") { RedirectStandardOutput = true };
            foreach (var argument in new[] { "-enc", "UTF-8", file, "-" }) start.ArgumentList.Add(argument);
            using var process = System.Diagnostics.Process.Start(start)!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
