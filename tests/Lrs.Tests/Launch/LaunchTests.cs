using System.Text.Json.Nodes;
using System.Web;
using CoursePackager.Lrs.Courses;
using CoursePackager.Lrs.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoursePackager.Lrs.Tests.Launch;

public sealed class LaunchTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    [Fact]
    public async Task Opens_the_course_with_all_the_player_needs()
    {
        var course = await AddCourseAsync();
        var address = await new Visitor(lrs).LaunchAsync(course, "  Анна   Петрова ");
        Assert.Equal($"/courses/{course}/en/index.html", address.AbsolutePath);
        var query = HttpUtility.ParseQueryString(address.Query);
        Assert.Equal($"{lrs.Options.PublicUrl}/xapi/", query["endpoint"]);
        Assert.Equal($"https://courses.example/{course}", query["activity_id"]);
        Assert.Equal($"{lrs.Options.PublicUrl}/learning/{query["registration"]}", query["returnURL"]);
        var actor = JsonNode.Parse(query["actor"]!)!;
        Assert.Equal("Анна Петрова", (string)actor["name"]!);
        Assert.Equal(lrs.Options.PublicUrl, (string)actor["account"]!["homePage"]!);

        var statement = Sample.Statement(query["activity_id"]).With("actor", actor)
            .With("context", new JsonObject { ["registration"] = query["registration"] });
        var written = await lrs.SendAsync("POST", "/xapi/statements", statement, query["auth"]);
        Assert.Equal(200, (int)written.Status);
        var state = $"/xapi/activities/state?activityId={Uri.EscapeDataString(query["activity_id"]!)}&stateId=coursepackager"
            + $"&agent={Uri.EscapeDataString(query["actor"]!)}&registration={query["registration"]}";
        Assert.Equal(204, (int)(await lrs.SendAsync("PUT", state, "{}", query["auth"])).Status);
    }

    [Fact]
    public async Task Continues_the_same_registration_in_the_same_browser_only()
    {
        var course = await AddCourseAsync();
        var visitor = new Visitor(lrs);
        var first = Registration(await visitor.LaunchAsync(course));
        Assert.Equal(first, Registration(await visitor.LaunchAsync(course, name: "")));
        Assert.NotEqual(first, Registration(await new Visitor(lrs).LaunchAsync(course)));

        await visitor.PostAsync("/learner/forget", []);
        Assert.NotEqual(first, Registration(await visitor.LaunchAsync(course, "Someone Else")));
    }

    [Fact]
    public async Task Registers_once_when_a_form_is_sent_twice_at_the_same_time()
    {
        var course = await AddCourseAsync();
        var other = await AddCourseAsync();
        var visitor = new Visitor(lrs);
        await visitor.LaunchAsync(other);
        var both = await Task.WhenAll(visitor.LaunchAsync(course), visitor.LaunchAsync(course));
        Assert.Equal(Registration(both[0]), Registration(both[1]));
    }

    [Fact]
    public async Task Goes_on_from_the_learners_page_without_a_cookie()
    {
        var course = await AddCourseAsync();
        var registration = Registration(await new Visitor(lrs).LaunchAsync(course));
        var elsewhere = new Visitor(lrs);
        var page = await elsewhere.GetAsync($"/learning/{registration}");
        Assert.Equal(200, (int)page.Status);
        Assert.Equal("noindex", page.Header("X-Robots-Tag"));
        Assert.Equal("no-referrer", page.Header("Referrer-Policy"));
        Assert.Equal("no-store", page.Header("Cache-Control"));
        var answer = await elsewhere.PostAsync($"/learning/{registration}", []);
        Assert.Equal(303, (int)answer.Status);
        Assert.Equal(registration, Registration(new Uri(new Uri(lrs.Options.PublicUrl), answer.Header("Location"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a\u202Eb")]
    public async Task Asks_again_for_a_name_that_cannot_be_one_and_keeps_what_was_typed(string name)
    {
        var course = await AddCourseAsync();
        var form = new Dictionary<string, string> { ["courseId"] = course, ["language"] = "en", ["name"] = name };
        var answer = await new Visitor(lrs).PostAsync("/launch", form);
        Assert.Equal(400, (int)answer.Status);
        Assert.Contains("aria-invalid=\"true\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Enter your name", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Header("Set-Cookie"));
    }

    [Fact]
    public async Task Refuses_forms_that_another_site_makes_a_browser_send()
    {
        var course = await AddCourseAsync();
        var form = new Dictionary<string, string> { ["courseId"] = course, ["language"] = "en", ["name"] = "Ann" };
        Assert.Equal(400, (int)(await new Visitor(lrs).PostAsync("/launch", form, site: "cross-site")).Status);
        Assert.Equal(400, (int)(await new Visitor(lrs).PostAsync("/learner/forget", [], site: "same-site")).Status);
    }

    [Fact]
    public async Task Refuses_forms_with_files()
    {
        using var form = new MultipartFormDataContent { { new StringContent("Ann"), "name" } };
        Assert.Equal(400, (int)(await lrs.Http.PostAsync("/launch", form)).StatusCode);
    }

    [Fact]
    public async Task Keeps_the_cookie_to_tls_behind_a_proxy_that_ends_it()
    {
        var proxied = new TestLrs();
        try
        {
            await proxied.StartAsync(options => options with { PublicAddress = "https://learn.example.org" });
            await proxied.Services.GetRequiredService<CourseLibrary>()
                .AddAsync(PackageFile.Good("proxied").Save(proxied.Folder), default);
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{proxied.Options.Urls}/launch");
            request.Headers.Host = "learn.example.org";
            request.Content = new FormUrlEncodedContent(
                new Dictionary<string, string> { ["courseId"] = "proxied", ["language"] = "en", ["name"] = "Ann" });
            var answer = await Answer.ReadAsync(await proxied.Http.SendAsync(request));
            Assert.Equal(303, (int)answer.Status);
            Assert.Contains("secure", answer.Header("Set-Cookie"), StringComparison.Ordinal);
            Assert.Contains(Uri.EscapeDataString("https://learn.example.org/xapi/"), answer.Header("Location"), StringComparison.Ordinal);
        }
        finally
        {
            await proxied.DisposeAsync();
        }
    }

    [Fact]
    public async Task Links_of_a_page_never_lead_to_another_host()
    {
        var answer = await new Visitor(lrs).GetAsync($"{lrs.Options.PublicUrl}//evil.example/");
        Assert.Equal(404, (int)answer.Status);
        Assert.DoesNotContain("href=\"//", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/learning/00000000-0000-0000-0000-000000000000")]
    [InlineData("/learning/x")]
    [InlineData("/nothing")]
    public async Task Shows_a_page_when_there_is_nothing(string address)
    {
        var answer = await new Visitor(lrs).GetAsync(address, "ru");
        Assert.Equal(404, (int)answer.Status);
        Assert.Contains("Такой страницы нет", answer.Text, StringComparison.Ordinal);
        Assert.Contains("lang=\"ru\"", answer.Text, StringComparison.Ordinal);
    }

    private static string Registration(Uri address) => HttpUtility.ParseQueryString(address.Query)["registration"]!;

    private async Task<string> AddCourseAsync()
    {
        var id = $"course-{Guid.NewGuid():N}";
        await lrs.Services.GetRequiredService<CourseLibrary>().AddAsync(PackageFile.Good(id).Save(lrs.Folder), default);
        return id;
    }
}
