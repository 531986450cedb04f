using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Microsoft.Playwright;

namespace CoursePackager.Browser.Tests;

/// <summary>The preview as an author uses it: a browser on one side, an editor on the other.</summary>
[Collection(BrowserSuite.Name)]
public sealed class PreviewTests(Chromium chromium) : IAsyncLifetime
{
    private const string Quiz = "en/first-steps/quiz.md";

    private PreviewHost _host = null!;
    private IBrowserContext _context = null!;
    private IPage _page = null!;
    private Course _course = null!;

    public async Task InitializeAsync()
    {
        _host = await PreviewHost.StartAsync();
        _context = await chromium.NewContextAsync();
        _course = CourseLoader.Load(_host.PathOf("en"), new DiagnosticBag())!;
    }

    public async Task DisposeAsync()
    {
        await _context.CloseAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task An_edited_word_appears_in_place_and_answers_stay_even_those_not_yet_checked()
    {
        var driver = await OpenAsync("moodle");
        await driver.OpenAsync("first-steps-quiz");
        var questions = _course.Modules[0].Quiz!.Questions;
        await driver.CheckAsync(questions[0], isRight: true);
        await driver.AnswerAsync(questions[1], isRight: true);
        await driver.AnswerAsync(questions[2], isRight: true);
        await driver.Find("html").EvaluateAsync("() => scrollTo(0, 300)");

        _host.Edit(Quiz, "You can take your time.", "Take all the time you like.");

        await Assertions.Expect(driver.Find("main")).ToContainTextAsync("Take all the time you like.");
        await Assertions.Expect(driver.Question(questions[0]).Locator("[data-check] button.primary")).ToBeHiddenAsync();
        await Assertions.Expect(driver.Question(questions[2]).Locator("input[type=text]")).ToHaveValueAsync("1");
        Assert.Equal(300, await driver.Find("html").EvaluateAsync<int>("() => Math.round(scrollY)"));
        await driver.Question(questions[1]).Locator("[data-check] button.primary").ClickAsync();
        await Assertions.Expect(driver.Question(questions[1]).Locator("[data-check] button.primary")).ToBeHiddenAsync();
        await NothingIsRefusedAsync();
    }

    [Fact]
    public async Task A_broken_source_is_shown_over_the_last_good_version_until_it_is_mended()
    {
        var driver = await OpenAsync("moodle");
        var overlay = _page.Locator("#overlay");
        await Assertions.Expect(overlay).ToBeHiddenAsync();

        _host.Edit("en/first-steps/lessons.md", "Words can be **strong**", "Words can be <b>strong</b>");

        await Assertions.Expect(overlay).ToBeVisibleAsync();
        await Assertions.Expect(overlay).ToContainTextAsync("first-steps/lessons.md:14:");
        await Assertions.Expect(overlay).ToContainTextAsync("CP0201");
        await overlay.GetByRole(AriaRole.Button).ClickAsync();
        await driver.OpenAsync("lessons");
        await Assertions.Expect(driver.Find("main")).ToContainTextAsync("Words can be strong");
        Assert.Contains("lessons.md:14:", _host.Output, StringComparison.Ordinal);

        _host.Edit("en/first-steps/lessons.md", "<b>strong</b>", "*strong*");

        await Assertions.Expect(overlay).ToBeHiddenAsync();
        await Assertions.Expect(driver.Find("main em").First).ToHaveTextAsync("strong");
    }

    [Theory]
    [InlineData("moodle", "#grade-grade", "100.00 / 100")]
    [InlineData("strict-1.2", "#grade-score", "100 (0–100)")]
    [InlineData("strict-2004", "#grade-success", "passed")]
    public async Task The_whole_course_is_passed_on_every_platform_without_a_refused_call(string profile, string cell, string expected)
    {
        var driver = await OpenAsync(profile);
        await driver.TakeEverythingAsync();

        await Assertions.Expect(_page.Locator(cell)).ToContainTextAsync(expected);
        await _page.ClickAsync("#tab-answers");
        await Assertions.Expect(_page.Locator("#panel-answers .question").Last).ToHaveTextAsync(_course.Modules[0].Quiz!.Questions[0].Title);
        await Assertions.Expect(_page.Locator("#panel-answers")).ToContainTextAsync("From the front matter");
        await NothingIsRefusedAsync();
        await _page.ClickAsync("#act-relaunch");
        await Assertions.Expect(driver.Find("#share")).ToHaveTextAsync("4 / 4");
        await NothingIsRefusedAsync();
    }

    [Fact]
    public async Task In_cmi5_a_learner_answers_crashes_comes_back_and_satisfies_the_course_and_a_review_writes_nothing()
    {
        var driver = await OpenAsync("cmi5");
        var questions = _course.Modules[0].Quiz!.Questions;
        await driver.OpenAsync("first-steps-quiz");
        await driver.CheckAsync(questions[0], isRight: true);
        await _page.ClickAsync("#tab-data");
        await Assertions.Expect(_page.Locator("#panel-data")).ToContainTextAsync("answered " + questions[0].Id);
        await Assertions.Expect(driver.Find("#status-saved")).ToContainTextAsync("aved ");
        await _page.ClickAsync("#act-crash");
        await _page.Locator(".ended button").ClickAsync();
        await driver.WaitForPageAsync("first-steps-quiz");
        await Assertions.Expect(driver.Question(questions[0]).Locator("[data-check] button.primary")).ToBeHiddenAsync();
        await _page.ClickAsync("#tab-calls");
        await Assertions.Expect(_page.Locator("#calls")).ToContainTextAsync("LMS: abandoned");

        await _page.ClickAsync("#act-reset");
        await driver.TakeEverythingAsync();
        await _page.ClickAsync("#tab-grades");
        await Assertions.Expect(_page.Locator("#grade-satisfied")).ToHaveTextAsync("yes");
        await Assertions.Expect(_page.Locator("#grade-score")).ToContainTextAsync("1 (");
        await NothingIsRefusedAsync();

        await _page.ClickAsync("#act-review");
        await Assertions.Expect(driver.Find(".notices")).ToContainTextAsync("looking back");
        await _page.ClickAsync("#tab-calls");
        await _page.Locator("#panel-calls .link").ClickAsync();
        await driver.OpenAsync("lessons");
        await _page.WaitForTimeoutAsync(1500);
        Assert.Equal(0, await _page.Locator("#calls .is-warning, #calls .is-refused").CountAsync());
        Assert.DoesNotContain("PUT", await _page.Locator("#calls").InnerTextAsync(), StringComparison.Ordinal);
        await _page.ClickAsync("#tab-grades");
        await Assertions.Expect(_page.Locator("#grade-satisfied")).ToHaveTextAsync("yes");
    }

    [Fact]
    public async Task A_record_store_hears_of_the_whole_course_without_a_refused_request()
    {
        var driver = await OpenAsync("xapi");
        await driver.TakeEverythingAsync();
        await Assertions.Expect(_page.Locator("#grade-success")).ToHaveTextAsync("passed");
        await NothingIsRefusedAsync();
        await _page.ClickAsync("#act-relaunch");
        await Assertions.Expect(driver.Find("#share")).ToHaveTextAsync("4 / 4");
    }

    [Fact]
    public async Task A_split_course_is_launched_part_by_part_with_one_progress()
    {
        await using var split = await PreviewHost.StartAsync("--sco", "module");
        foreach (var profile in new[] { "strict-2004", "cmi5" })
        {
            var driver = await OpenAsync(profile, split.Url);
            await Assertions.Expect(_page.Locator("#units-done")).ToHaveTextAsync("0 of 2 done");
            await driver.OpenAsync("lessons");
            split.Edit("en/first-steps/lessons.md", "Read your text aloud once.", "Read it aloud for " + profile + ".");
            await Assertions.Expect(driver.Find("main")).ToContainTextAsync("Read it aloud for " + profile);
            split.Edit("en/first-steps/lessons.md", "Read it aloud for " + profile + ".", "Read your text aloud once.");
            await Assertions.Expect(driver.Find("main")).ToContainTextAsync("Read your text aloud once.");
            await _page.Locator(".units button").Last.ClickAsync();
            await driver.TakeTestAsync(_ => true);
            await Assertions.Expect(_page.Locator("#units-done")).ToHaveTextAsync("1 of 2 done");
            await NothingIsRefusedAsync();
        }
    }

    [Fact]
    public async Task A_bilingual_course_is_one_and_each_language_follows_its_files()
    {
        await using var both = await PreviewHost.StartAsync("--bilingual");
        var driver = await OpenAsync("moodle", both.Url);
        await driver.OpenAsync("lessons");
        await driver.Find("a[data-language=ru]").ClickAsync();
        await Assertions.Expect(driver.Find("html")).ToHaveAttributeAsync("lang", "ru");
        var path = both.PathOf("ru/first-steps/lessons.md");
        await File.AppendAllTextAsync(path, "\nСовсем новое слово.\n");
        await Assertions.Expect(driver.Find("main")).ToContainTextAsync("Совсем новое слово.");
        await Assertions.Expect(_page.Locator("#choose-language")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_translation_behind_its_source_says_so_in_words_until_it_follows()
    {
        var (exit, output) = await Tool.RunAsync(Repository.Coursepack, ["i18n", "accept", _host.Folder, "--same"]);
        Assert.True(exit == 0, output);
        var driver = await OpenAsync("web", course: "ru");
        await driver.OpenAsync("lessons");
        await Assertions.Expect(_page.Locator("#tab-translation")).ToBeHiddenAsync();

        _host.Edit("en/first-steps/lessons.md", "Read your text aloud once.", "Read it aloud twice.");

        await Assertions.Expect(driver.Find("main .preview-mark")).ToContainTextAsync("1 text of this page");
        await Assertions.Expect(driver.Find("#contents a[data-page=lessons] .preview-mark")).ToHaveTextAsync("translation out of date");
        await _page.ClickAsync("#tab-translation");
        await Assertions.Expect(_page.Locator("#panel-translation")).ToContainTextAsync("Read it aloud twice.");
        await Axe.AssertCleanAsync(_page, "translation");

        _host.Edit("en/first-steps/lessons.md", "Read it aloud twice.", "Read your text aloud once.");
        await Assertions.Expect(driver.Find(".preview-mark")).ToHaveCountAsync(0);
        await Assertions.Expect(_page.Locator("#tab-translation")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task After_a_crash_the_course_goes_on_where_it_was()
    {
        var driver = await OpenAsync("strict-2004");
        await driver.OpenAsync("first-steps-quiz");
        await driver.CheckAsync(_course.Modules[0].Quiz!.Questions[0], isRight: true);
        await _page.ClickAsync("#act-crash");
        await Assertions.Expect(_page.Locator("iframe")).ToHaveCountAsync(0);
        await Assertions.Expect(_page.Locator("#calls")).Not.ToContainTextAsync("Terminate");

        await _page.Locator(".ended button").ClickAsync();

        await driver.WaitForPageAsync("first-steps-quiz");
        await Assertions.Expect(driver.Question(_course.Modules[0].Quiz!.Questions[0]).Locator("[data-check] button.primary")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Offline_and_an_LMS_error_are_shown_and_what_was_answered_arrives_later()
    {
        var driver = await OpenAsync("moodle");
        await driver.OpenAsync("first-steps-quiz");
        await Assertions.Expect(driver.Find("#status-saved")).ToContainTextAsync("aved");
        await _page.ClickAsync("#act-offline");
        await Assertions.Expect(_page.Locator("#act-offline")).ToHaveTextAsync("Back online");
        await driver.CheckAsync(_course.Modules[0].Quiz!.Questions[0], isRight: true);
        await Assertions.Expect(driver.Find("#status-saved")).ToHaveClassAsync("is-failed", new() { Timeout = 10_000 });
        await Assertions.Expect(_page.Locator("#calls .is-refused").First).ToContainTextAsync("There is no network.");

        await _page.ClickAsync("#act-offline");
        await Assertions.Expect(driver.Find("#status-saved")).Not.ToHaveClassAsync("is-failed");
        await _page.ClickAsync("#tab-answers");
        await Assertions.Expect(_page.Locator("#panel-answers .question")).ToHaveCountAsync(1);

        await _page.ClickAsync("#act-failNext");
        await driver.OpenAsync("lessons");
        await Assertions.Expect(_page.Locator("#calls .is-refused").First).ToContainTextAsync("as you asked it to");
    }

    [Fact]
    public async Task Review_changes_nothing_and_a_new_attempt_and_a_reset_begin_again()
    {
        var driver = await OpenAsync("moodle");
        await driver.ReadFirstLessonAsync();
        await _page.ClickAsync("#act-review");
        await Assertions.Expect(driver.Find(".notices")).ToContainTextAsync("looking back");
        await driver.OpenAsync("first-steps-quiz");
        Assert.Equal(0, await _page.Locator("#calls .is-warning").CountAsync());

        await _page.ClickAsync("#act-newAttempt");
        await Assertions.Expect(driver.Find("#share")).ToHaveTextAsync("0 / 4");
        await Assertions.Expect(_page.Locator("#grade-attemptNumber")).ToHaveTextAsync("2");
        await _page.ClickAsync("#act-reset");
        await Assertions.Expect(_page.Locator("#grade-attemptNumber")).ToHaveTextAsync("1");
        await Assertions.Expect(driver.Find("#share")).ToHaveTextAsync("0 / 4");
    }

    [Fact]
    public async Task Files_saved_by_renaming_deleted_and_restored_are_followed()
    {
        var driver = await OpenAsync("web");
        var path = _host.PathOf("en/first-steps/lessons.md");
        var text = await File.ReadAllTextAsync(path);
        await driver.OpenAsync("lessons");

        await File.WriteAllTextAsync(path + ".tmp", text.Replace("Read your text aloud once.", "Read it aloud twice.", StringComparison.Ordinal));
        File.Move(path + ".tmp", path, overwrite: true);
        await Assertions.Expect(driver.Find("main")).ToContainTextAsync("Read it aloud twice.");

        File.Delete(path);
        await Assertions.Expect(_page.Locator("#overlay")).ToContainTextAsync("lessons.md");
        await File.WriteAllTextAsync(path, text);
        await Assertions.Expect(_page.Locator("#overlay")).ToBeHiddenAsync();
        await Assertions.Expect(driver.Find("main")).ToContainTextAsync("Read your text aloud once.");
    }

    [Theory]
    [InlineData("en-GB", 1280, false)]
    [InlineData("ru-RU", 390, true)]
    public async Task Everyone_can_use_the_preview(string locale, int width, bool isDark)
    {
        await using var context = await chromium.NewContextAsync(locale, width, dark: isDark);
        _page = await context.NewPageAsync();
        var driver = await OpenAsync("strict-1.2", page: _page);
        await driver.OpenAsync("first-steps-quiz");
        await driver.CheckAsync(_course.Modules[0].Quiz!.Questions[0], isRight: false);
        await _page.ClickAsync("#act-failNext");
        await driver.OpenAsync("lessons");
        await _page.WaitForTimeoutAsync(1500);
        foreach (var tab in new[] { "grades", "calls", "answers", "data", "problems" })
        {
            await _page.ClickAsync($"#tab-{tab}");
            await Axe.AssertCleanAsync(_page, $"{locale} {tab}");
            Assert.True(await _page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{tab} is too wide");
        }

        await _page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(_page.Locator("#tab-data")).ToBeFocusedAsync();
        await _page.ClickAsync("#act-crash");
        await Axe.AssertCleanAsync(_page, $"{locale} crashed");
        _host.Edit(Quiz, "{#q-title}", "");
        await Assertions.Expect(_page.Locator("#overlay")).ToBeVisibleAsync();
        await Axe.AssertCleanAsync(_page, $"{locale} overlay");
    }

    [Fact]
    public async Task Several_courses_are_listed_and_languages_can_be_switched()
    {
        File.WriteAllText(_host.PathOf("ru/course.yaml"), File.ReadAllText(_host.PathOf("ru/course.yaml"))
            .Replace("id: my-course", "id: other-course", StringComparison.Ordinal));
        _page = await _context.NewPageAsync();
        await _page.GotoAsync(_host.Url);
        await Assertions.Expect(_page.Locator(".courses > li")).ToHaveCountAsync(2);
        await Axe.AssertCleanAsync(_page, "list");

        _host.Edit("ru/course.yaml", "id: other-course", "id: my-course");
        await Assertions.Expect(_page.Locator(".courses > li")).ToHaveCountAsync(1);
        await _page.Locator(".editions button").First.ClickAsync();
        await Assertions.Expect(Frame("#progress")).ToBeVisibleAsync();
        await _page.SelectOptionAsync("#choose-language", new SelectOptionValue { Index = 1 });
        await Assertions.Expect(Frame("html")).ToHaveAttributeAsync("lang", "ru");
    }

    [Fact]
    public async Task Ctrl_C_ends_it_at_once_though_a_page_is_open()
    {
        await OpenAsync("moodle");
        var began = System.Diagnostics.Stopwatch.GetTimestamp();

        Assert.Equal(0, await _host.InterruptAsync());

        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalSeconds, 0, 1.9);
        await Assertions.Expect(_page.Locator(".lost")).ToBeVisibleAsync();
    }

    private ILocator Frame(string selector) => _page.FrameLocator("iframe:not(.is-coming)").Locator(selector);

    private async Task<CourseDriver> OpenAsync(string profile, string? url = null, string course = "en", IPage? page = null)
    {
        _page = page ?? await _context.NewPageAsync();
        await _page.GotoAsync($"{url ?? _host.Url}?course={course}&lms={profile}");
        await Assertions.Expect(Frame("#progress")).ToBeVisibleAsync();
        return new CourseDriver(_course, Frame);
    }

    private async Task NothingIsRefusedAsync()
    {
        var refused = await _page.Locator("#calls .is-refused, #calls .is-warning").AllTextContentsAsync();
        Assert.True(refused.Count == 0, string.Join('\n', refused));
    }
}
