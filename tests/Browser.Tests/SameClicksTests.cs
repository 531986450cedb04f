using CoursePackager.Browser.Tests.Driving;
using CoursePackager.Browser.Tests.Hosting;
using CoursePackager.Browser.Tests.Platforms;
using CoursePackager.Packager.Model;

namespace CoursePackager.Browser.Tests;

/// <summary>One course with every type of question, taken with the same clicks on every target: each platform has to know the same.</summary>
[Collection(BrowserSuite.Name)]
public sealed class SameClicksTests(Chromium chromium)
{
    /// <summary>What the clicks of <see cref="TakeAsync"/> come to.</summary>
    private static readonly IReadOnlyList<GivenAnswer> Answers =
    [
        new("q-single", "1919", false),
        new("q-multiple", "Convention No. 97; Convention No. 143", true),
        new("q-true-false", "true", true),
        new("q-text", "employer", true),
        new("q-numeric", "167.7", true),
        new("q-matching", "Convention No. 97 → Equal treatment; Convention No. 143 → Abusive conditions; UN Convention of 1990 → Family members", true),
        new("q-ordering", "Prepare and draft; Negotiate; Implement; Evaluate", true),
        new("t-parts", "A clear question; An explanation with its source", true),
        new("t-forms", "Task list → Choice; Ordered list → Ordering; Table → Matching", true),
        new("t-ids", "true", false),
    ];

    [Theory]
    [InlineData("scorm12")]
    [InlineData("scorm2004-4")]
    [InlineData("xapi")]
    [InlineData("cmi5")]
    [InlineData("web")]
    public async Task Score_status_and_answers_are_the_same_everywhere(string target)
    {
        using var packages = await SmallCourse.BuildAsync(target);
        await using var platform = await StartAsync(target, packages.Zip);
        var context = await chromium.NewContextAsync();
        var driver = await platform.OpenAsync(context, packages.Course);

        await TakeAsync(driver);
        var outcome = await platform.LeaveAsync(driver);

        Assert.Equal(Answers, outcome.Answers.Select(Plain));
        Assert.True(outcome.IsCompleted);
        Assert.True(outcome.IsPassed);
        Assert.Equal(0.75m, outcome.Score);
        await context.CloseAsync();
    }

    private static async Task TakeAsync(CourseDriver driver)
    {
        var module = driver.Course.Modules[0];
        foreach (var lesson in module.Lessons)
        {
            await driver.OpenAsync(lesson.Id);
            await driver.ReadAsync(lesson);
        }

        await driver.OpenAsync(module.Quiz!.Id);
        foreach (var question in module.Quiz.Questions) await driver.CheckAsync(question, isRight: question != module.Quiz.Questions[0]);
        await driver.TakeTestAsync(q => q.Id != "t-ids");
    }

    private static Task<IPlatform> StartAsync(string target, string zip) => target switch
    {
        "scorm12" => ScormPlatform.StartAsync(zip, is2004: false),
        "scorm2004-4" => ScormPlatform.StartAsync(zip, is2004: true),
        "xapi" => XapiPlatform.StartAsync(zip),
        "cmi5" => Cmi5Platform.StartAsync(zip),
        _ => WebPlatform.StartAsync(zip),
    };

    /// <summary>The page says True where reports say true, and shows the number as it was typed.</summary>
    private static GivenAnswer Plain(GivenAnswer answer) => answer.Question switch
    {
        "q-true-false" or "t-ids" => answer with { Words = answer.Words.ToLowerInvariant() },
        "q-numeric" => answer with { Words = answer.Words.Replace(',', '.') },
        _ => answer,
    };
}
