using Microsoft.Playwright;

namespace CoursePackager.Browser.Tests.Driving;

/// <summary>Ends a tab as a crash does.</summary>
internal static class Crash
{
    /// <summary>The renderer process dies: no unload handler runs.</summary>
    public static async Task KillAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var crashed = new TaskCompletionSource();
        page.Crash += (_, _) => crashed.TrySetResult();
        _ = session.SendAsync("Page.crash").ContinueWith(static _ => { }, TaskScheduler.Default);
        await crashed.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await page.CloseAsync();
    }
}
