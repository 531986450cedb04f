using System.Globalization;
using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using CoursePackager.Packager.Model;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Browser.Tests.Platforms;

/// <summary>A SCORM LMS of either version that keeps only what was committed.</summary>
internal sealed class ScormPlatform(ScormHost host, bool is2004, string unit = "") : IPlatform
{
    public static async Task<IPlatform> StartAsync(string zip, bool is2004) => new ScormPlatform(await ScormHost.StartAsync(zip), is2004);

    public JToken Cmi => host.SavedOf(unit)["cmi"] ?? new JObject();

    public async Task<CourseDriver> OpenAsync(IBrowserContext context, Course course)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{host.Url}/{(is2004 ? "host2004" : "host12")}.html?unit={unit}");
        var frame = page.FrameLocator("iframe");
        await Assertions.Expect(frame.Locator("#progress")).ToBeVisibleAsync();
        return new CourseDriver(course, s => frame.Locator(s));
    }

    public async Task<Outcome> LeaveAsync(CourseDriver driver)
    {
        await driver.Find("body").EvaluateAsync("() => window.dispatchEvent(new PageTransitionEvent('pagehide'))");
        await Task.Delay(2500); // the longest that a commit may take
        Assert.Empty(host.Rejected);
        return is2004 ? Outcome2004(driver.Course) : Outcome12(driver.Course);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private Outcome Outcome12(Course course)
    {
        var status = (string?)Cmi["core"]!["lesson_status"];
        return new Outcome(status is "passed" or "completed", status is "passed", Number(Cmi["core"]!["score"]?["raw"]) / 100, [.. Interactions.Select(i =>
        {
            var question = QuestionOf(course, i);
            return new GivenAnswer(question.Id, Words.Of((string)i["student_response"]!, Words.Of(question), ",", "."), (string?)i["result"] == "correct");
        })]);
    }

    private Outcome Outcome2004(Course course) => new(
        (string?)Cmi["completion_status"] == "completed",
        (string?)Cmi["success_status"] == "passed",
        Number(Cmi["score"]?["scaled"]),
        [.. Interactions.Select(i =>
        {
            var question = QuestionOf(course, i);
            Assert.StartsWith(question.Title, (string)i["description"]!, StringComparison.Ordinal);
            var words = Words.OfLegend((string)i["description"]!, question);
            return new GivenAnswer(question.Id, Words.Of((string)i["learner_response"]!, words, "[,]", "[.]"), (string?)i["result"] == "correct");
        })]);

    private IEnumerable<JToken> Interactions => (Cmi["interactions"]?.Children<JProperty>() ?? [])
        .Where(p => int.TryParse(p.Name, out _)).OrderBy(p => int.Parse(p.Name, CultureInfo.InvariantCulture)).Select(p => p.Value);

    /// <summary>Ids have underscores where SCORM allows no hyphens.</summary>
    private static Question QuestionOf(Course course, JToken interaction) =>
        course.AllQuestions().Single(q => q.Id.Replace('-', '_') == (string?)interaction["id"]);

    private static decimal Number(JToken? value) =>
        (string?)value is { Length: > 0 } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0;
}
