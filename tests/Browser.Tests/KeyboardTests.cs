using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace CoursePackager.Browser.Tests;

/// <summary>The whole course without a mouse.</summary>
[Collection(BrowserSuite.Name)]
public sealed class KeyboardTests(Chromium chromium, Packages packages)
{
    [Fact]
    public async Task The_keyboard_alone_completes_the_course()
    {
        using var folder = new PackageFolder(packages.PathOf("en", "xapi"));
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(folder.UrlOf("index.html"));
        await Assertions.Expect(page.Locator("#progress")).ToBeVisibleAsync();

        await new KeyboardDriver(Courses.LabourMigration("en"), page).TakeEverythingAsync();

        await Assertions.Expect(page.Locator("[data-result]")).ToContainTextAsync("100");
        await Assertions.Expect(page.Locator("#progress")).ToHaveAttributeAsync("aria-valuenow", "100");
    }
}
