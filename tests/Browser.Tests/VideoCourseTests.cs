using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Browser.Tests;

/// <summary>A course whose lesson asks for 90 % of its video.</summary>
[Collection(BrowserSuite.Name)]
public sealed class VideoCourseTests(Chromium chromium, Packages packages) : IAsyncLifetime
{
    private const string Profile = "https://w3id.org/xapi/video";

    private FilmCourse _films = null!;
    private IBrowserContext _context = null!;

    public async Task InitializeAsync()
    {
        _films = await FilmCourse.MakeAsync("scorm12,cmi5,web");
        _context = await chromium.NewContextAsync();
    }

    public async Task DisposeAsync()
    {
        await _context.CloseAsync();
        _films.Dispose();
    }

    [Fact]
    public async Task In_an_LMS_the_end_is_no_shortcut_the_place_comes_back_and_watching_completes()
    {
        await using var host = await ScormHost.StartAsync(_films.PathOf("en", "scorm12"));
        var (page, film) = await LaunchAsync(host);
        await film.OpenAsync();
        await film.JumpAsync(7.5);
        await film.WatchToTheEndAsync();
        await film.ReadToTheEndAsync();
        await Assertions.Expect(film.Played).ToContainTextAsync("counts as read from 90% on");
        await film.JumpAsync(0);
        await film.WatchAsync(3);
        await Task.Delay(2500); // what was watched is committed within 2 s of a pause
        Assert.Equal("incomplete", StatusOf(host));
        var left = await film.TimeAsync();
        await Crash.KillAsync(page);

        (_, film) = await LaunchAsync(host);
        await film.OpenAsync();
        Assert.Equal(left, await film.TimeAsync(), 0.1);
        await film.ReadToTheEndAsync();
        await film.WatchToTheEndAsync();
        await Assertions.Expect(film.Played).ToContainTextAsync("That is enough");
        await WaitForAsync(() => StatusOf(host) == "completed");
        Assert.Empty(host.Rejected);
    }

    [Fact]
    public async Task A_record_store_is_told_by_the_video_profile()
    {
        await using var lrs = await LrsHost.StartAsync(packages.Folder);
        await using var host = await Cmi5Host.StartAsync(_films.PathOf("en", "cmi5"), lrs);
        var page = await _context.NewPageAsync();
        await page.GotoAsync(await host.LaunchAsync());
        await Assertions.Expect(page.Locator("#progress")).ToBeVisibleAsync();
        var film = new FilmDriver(s => page.Locator(s));
        await film.OpenAsync();
        await film.WatchAsync(2);
        await film.JumpAsync(1);
        await film.WatchToTheEndAsync();
        await film.ReadToTheEndAsync();
        await page.Locator("#contents a[data-page='overview']").EvaluateAsync("link => link.click()");
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave the course" }).First.ClickAsync();
        await page.WaitForURLAsync("**/back");

        var all = await host.StatementsAsync();
        var told = all.Where(IsOfVideo).ToList();
        Assert.Equal(
            ["initialized", "played", "paused", "seeked", "played", "completed", "paused", "terminated"], told.Select(VerbOf));
        Assert.All(told, AssertFitsTheProfile);
        Assert.Single(told.Select(s => (string?)s["context"]!["extensions"]![$"{Profile}/extensions/session-id"]).Distinct());
        Assert.Contains(all, s => VerbOf(s) == "completed" && ((string)s["object"]!["id"]!).EndsWith("/pages/film", StringComparison.Ordinal));
        Assert.Contains(all, s => VerbOf(s) == "completed" && (string)s["object"]!["id"]! == host.ActivityIdOf());
        Assert.Equal("terminated", VerbOf(all[^1]));
    }

    [Fact]
    public async Task From_a_disk_captions_show_chapters_lead_and_the_transcript_finds_and_follows()
    {
        using var folder = new PackageFolder(_films.PathOf("ru", "web"));
        var page = await _context.NewPageAsync();
        await page.GotoAsync(folder.UrlOf("index.html"));
        var film = new FilmDriver(s => page.Locator(s));
        await film.OpenAsync();
        Assert.Equal(["Доброе утро.", "Ваши документы, пожалуйста.", "Большое спасибо."], await film.CaptionsAsync());

        await page.Locator(".chapter-button").Nth(1).ClickAsync();
        Assert.Equal(4, await film.TimeAsync(), 0.1);
        await page.Locator("details.transcript summary").ClickAsync();
        var find = page.GetByLabel("Найти в тексте");
        await find.FillAsync("ДОКУМЕНТЫ");
        await Assertions.Expect(page.Locator(".find [role=status]")).ToHaveTextAsync("1 место");
        await find.PressAsync("Enter");
        await Assertions.Expect(film.PresentCue).ToHaveTextAsync("Ваши документы, пожалуйста.");
        await page.Locator("video").EvaluateAsync("v => v.pause()");
        await page.Locator(".cue").Nth(2).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(film.PresentCue).ToHaveTextAsync("Большое спасибо.");

        await page.Locator("video").FocusAsync();
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator("#announce")).ToHaveTextAsync("Субтитры выключены");
        await page.GetByLabel("Скорость").SelectOptionAsync("1.5");
        await page.ReloadAsync();
        await film.OpenAsync();
        Assert.Empty(await film.CaptionsAsync());
        await Assertions.Expect(page.GetByLabel("Скорость")).ToHaveValueAsync("1.5");
    }

    [Theory]
    [InlineData("en", false)]
    [InlineData("ru", true)]
    public async Task A_lesson_with_a_video_is_accessible(string language, bool dark)
    {
        using var folder = new PackageFolder(_films.PathOf(language, "web"));
        await using var context = await chromium.NewContextAsync(width: dark ? 390 : 1280, dark: dark);
        var page = await context.NewPageAsync();
        await page.GotoAsync(folder.UrlOf("index.html"));
        var film = new FilmDriver(s => page.Locator(s));
        await film.OpenAsync();
        await page.Locator("details.transcript summary").ClickAsync();
        await page.Locator(".find input").FillAsync("о");
        await film.WatchAsync(0.5);
        await Axe.AssertCleanAsync(page, $"film in {language}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
    }

    [Fact]
    public async Task Without_a_script_the_browser_shows_the_video_its_captions_and_the_transcript()
    {
        await using var host = await ScormHost.StartAsync(_films.PathOf("en", "web"));
        await using var context = await chromium.NewContextAsync(javaScript: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{host.Url}/content/film.html");
        await page.Locator("details.transcript summary").ClickAsync();

        await Assertions.Expect(page.Locator("details.transcript")).ToContainTextAsync("Your papers, please.");
        await Assertions.Expect(page.Locator("video[controls][poster] > track[kind=captions][default]")).ToHaveCountAsync(1);
    }

    private static string VerbOf(JObject statement) => ((string)statement["verb"]!["id"]!).Split('/')[^1];

    private static bool IsOfVideo(JObject statement) =>
        statement["context"]?["contextActivities"]?["category"]?.Any(c => (string?)c["id"] == Profile) == true;

    /// <summary>What the statement templates of the profile demand, verb by verb.</summary>
    private static void AssertFitsTheProfile(JObject statement)
    {
        var verb = VerbOf(statement);
        Assert.Equal($"{Profile}/activity-type/video", (string?)statement["object"]!["definition"]!["type"]);
        Assert.Equal("The guard at work", (string?)statement["object"]!["definition"]!["name"]!["en"]);
        var context = (JObject)statement["context"]!["extensions"]!;
        Assert.Equal(FilmCourse.Seconds, (double)context[$"{Profile}/extensions/length"]!, 0.2);
        Assert.Equal(0.9, (double)context[$"{Profile}/extensions/completion-threshold"]!);
        string[] demanded = verb switch
        {
            "initialized" => [],
            "played" => ["time"],
            "seeked" => ["time-from", "time-to"],
            _ => ["time", "progress", "played-segments"],
        };
        var told = (JObject?)statement["result"]?["extensions"];
        Assert.All(demanded, name => Assert.NotNull(told?[$"{Profile}/extensions/{name}"]));
        if (told?[$"{Profile}/extensions/progress"] is { } progress) Assert.InRange((double)progress, 0, 1);
        if (told?[$"{Profile}/extensions/played-segments"] is { } segments) Assert.Matches(@"^[\d.]+\[\.\][\d.]+(\[,\][\d.]+\[\.\][\d.]+)*$", (string)segments!);
        if (verb != "completed") return;
        Assert.True((bool)statement["result"]!["completion"]!);
        Assert.StartsWith("PT", (string)statement["result"]!["duration"]!, StringComparison.Ordinal);
    }

    private static string StatusOf(ScormHost host) => (string?)host.Saved["cmi"]?["core"]?["lesson_status"] ?? "";

    private async Task<(IPage Page, FilmDriver Film)> LaunchAsync(ScormHost host)
    {
        var page = await _context.NewPageAsync();
        await page.GotoAsync($"{host.Url}/host12.html");
        var frame = page.FrameLocator("iframe");
        await Assertions.Expect(frame.Locator("#progress")).ToBeVisibleAsync();
        return (page, new FilmDriver(s => frame.Locator(s)));
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        for (var i = 0; i < 50 && !condition(); i++) await Task.Delay(200);
        Assert.True(condition());
    }
}
