using System.Text.Json.Nodes;
using System.Web;
using CoursePackager.Lrs.Courses;
using CoursePackager.Lrs.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoursePackager.Lrs.Tests.Launch;

/// <summary>From the first page to the certificate, as the player does it.</summary>
public sealed class CompletedCourseTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    [Fact]
    public async Task Shows_progress_and_then_the_certificate_on_the_learners_page()
    {
        await lrs.Services.GetRequiredService<CourseLibrary>().AddAsync(PackageFile.Good("whole").Save(lrs.Folder), default);
        var visitor = new Visitor(lrs);
        var query = HttpUtility.ParseQueryString((await visitor.LaunchAsync("whole", "Анна Петрова")).Query);
        var page = $"/learning/{query["registration"]}";

        await CompleteAsync(query, "first");
        await WaitForAsync(visitor, page, "lessons: 1 of 1; quizzes: 0 of 1");
        await CompleteAsync(query, "check");
        var done = await WaitForAsync(visitor, page, "href=\"/verify/");

        Assert.Contains("You completed this course on", done.Text, StringComparison.Ordinal);
        Assert.Contains("Анна Петрова", done.Text, StringComparison.Ordinal);
        var certificate = done.Text.Split("href=\"/verify/")[1].Split('"')[0];
        foreach (var address in (string[])
            [$"/verify/{certificate}", $"/certificates/{certificate}.pdf", $"/certificates/{certificate}.svg"])
            Assert.Equal((address, 200), (address, (int)(await visitor.GetAsync(address)).Status));
    }

    private async Task CompleteAsync(System.Collections.Specialized.NameValueCollection launch, string page)
    {
        var statement = Sample.Statement(
            $"{launch["activity_id"]}/pages/{page}", verb: "http://adlnet.gov/expapi/verbs/completed")
            .With("actor", JsonNode.Parse(launch["actor"]!)!)
            .With("result", new JsonObject { ["completion"] = true })
            .With("context", new JsonObject { ["registration"] = launch["registration"] });
        var answer = await lrs.SendAsync("POST", "/xapi/statements", statement, launch["auth"]);
        Assert.True((int)answer.Status == 200, answer.Text);
    }

    // Completion follows the statements within about a second.
    private static async Task<Answer> WaitForAsync(Visitor visitor, string address, string text)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await visitor.GetAsync(address);
            if (answer.Text.Contains(text, StringComparison.Ordinal))
                return answer;
            Assert.True(attempt < 300, answer.Text);
            await Task.Delay(100);
        }
    }
}
