using CoursePackager.Browser.Tests.Hosting;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Browser.Tests.Driving;

/// <summary>axe-core, run in the page as it stands.</summary>
internal static class Axe
{
    private static readonly string Script = File.ReadAllText(Repository.PathOf("node_modules", "axe-core", "axe.min.js"));

    /// <summary>Findings as lines of rule, element and advice; none when all is well.</summary>
    private static async Task<IReadOnlyList<string>> RunAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        var json = await page.EvaluateAsync<string>("async () => JSON.stringify((await axe.run()).violations)");
        return [.. JArray.Parse(json).SelectMany(v => v["nodes"]!.Select(n =>
            $"{v["id"]} ({v["impact"]}): {string.Join(' ', n["target"]!.Select(t => t.ToString()))} {n["failureSummary"]}"))];
    }

    public static async Task AssertCleanAsync(IPage page, string where)
    {
        var findings = await RunAsync(page);
        Assert.True(findings.Count == 0, $"{where}:\n{string.Join('\n', findings)}");
    }
}
