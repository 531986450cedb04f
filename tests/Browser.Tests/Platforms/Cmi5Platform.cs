using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using CoursePackager.Packager.Model;
using Microsoft.Playwright;

namespace CoursePackager.Browser.Tests.Platforms;

/// <summary>A cmi5 LMS; the statements are in the real record store.</summary>
internal sealed class Cmi5Platform(Cmi5Host host, LrsHost lrs, int unit = 0) : IPlatform
{
    public static async Task<IPlatform> StartAsync(string zip)
    {
        var lrs = await LrsHost.StartAsync(Path.GetDirectoryName(zip)!);
        return new Cmi5Platform(await Cmi5Host.StartAsync(zip, lrs), lrs);
    }

    public async Task<CourseDriver> OpenAsync(IBrowserContext context, Course course)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(await host.LaunchAsync(unit: unit));
        await Assertions.Expect(page.Locator("#progress")).ToBeVisibleAsync();
        return new CourseDriver(course, s => page.Locator(s));
    }

    public async Task<Outcome> LeaveAsync(CourseDriver driver)
    {
        await driver.OpenAsync("overview");
        await driver.Find("button:visible:text-is('Leave the course')").First.ClickAsync();
        for (var i = 0; i < 75; i++)
        {
            var statements = await host.StatementsAsync();
            if (statements.Any(s => Statements.VerbOf(s) == "terminated" && (string?)s["object"]!["id"] == host.ActivityIdOf(unit)))
                return Statements.OutcomeOf(statements, driver.Course.Iri, [host.ActivityIdOf(unit)]);
            await Task.Delay(200);
        }

        throw new TimeoutException("The session was not ended.");
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await lrs.DisposeAsync();
    }
}
