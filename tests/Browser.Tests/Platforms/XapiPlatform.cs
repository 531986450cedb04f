using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using CoursePackager.Packager.Model;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Browser.Tests.Platforms;

/// <summary>The running service, which launches the xAPI package of its course.</summary>
internal sealed class XapiPlatform(LrsHost lrs) : IPlatform
{
    public static async Task<IPlatform> StartAsync(string zip) => new XapiPlatform(await LrsHost.StartAsync(Path.GetDirectoryName(zip)!));

    public async Task<CourseDriver> OpenAsync(IBrowserContext context, Course course)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(lrs.Url);
        await page.Locator("input[name=name]").FillAsync("Anna Official");
        await page.Locator("button[name=language][value=en]").ClickAsync();
        await Assertions.Expect(page.Locator("#progress")).ToBeVisibleAsync();
        return new CourseDriver(course, s => page.Locator(s));
    }

    public async Task<Outcome> LeaveAsync(CourseDriver driver)
    {
        await driver.OpenAsync("overview");
        await driver.Find("button:visible:text-is('Leave the course')").First.ClickAsync();
        for (var i = 0; i < 75; i++)
        {
            var answer = JObject.Parse(await lrs.Client.GetStringAsync(new Uri("/xapi/statements?ascending=true&limit=500", UriKind.Relative)));
            var statements = answer["statements"]!.Cast<JObject>().ToList();
            if (statements.Any(s => Statements.VerbOf(s) == "terminated"))
                return Statements.OutcomeOf(statements, driver.Course.Iri, [driver.Course.Iri]);
            await Task.Delay(200);
        }

        throw new TimeoutException("The session was not ended.");
    }

    public ValueTask DisposeAsync() => lrs.DisposeAsync();
}
