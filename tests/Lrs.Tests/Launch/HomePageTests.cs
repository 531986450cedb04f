using System.Web;
using CoursePackager.Lrs.Courses;
using CoursePackager.Lrs.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoursePackager.Lrs.Tests.Launch;

public sealed class HomePageTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    [Theory]
    [InlineData("/", "en-GB,en;q=0.9", "Learn at your own pace", "Bilingual course")]
    [InlineData("/", "fr, ru;q=0.8, en;q=0.2", "Учитесь в удобном темпе", "Двуязычный курс")]
    [InlineData("/?lang=ru", "en", "Учитесь в удобном темпе", "Двуязычный курс")]
    [InlineData("/?lang=xx", "de", "Learn at your own pace", "Bilingual course")]
    public async Task Speaks_the_readers_language(string address, string accept, string heading, string title)
    {
        await AddAsync("bilingual", "en", "Bilingual course");
        await AddAsync("bilingual", "ru", "Двуязычный курс");
        var answer = await new Visitor(lrs).GetAsync(address, accept);
        Assert.Equal(200, (int)answer.Status);
        Assert.Contains($"<h1>{heading}</h1>", answer.Text, StringComparison.Ordinal);
        Assert.Contains($">{title}</h2>", answer.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"language\" value=\"ru\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_known_learner_their_name_and_the_next_step()
    {
        await AddAsync("known", "en", "Known course");
        var visitor = new Visitor(lrs);
        var launched = await visitor.LaunchAsync("known", "Ann Example");
        var registration = HttpUtility.ParseQueryString(launched.Query)["registration"];
        var answer = await visitor.GetAsync("/");
        Assert.Contains("You are learning as Ann Example.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Continue in English", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"/learning/{registration}", answer.Text, StringComparison.Ordinal);
        Assert.Contains("lessons: 0 of 1; quizzes: 0 of 1", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escapes_names_and_titles_wherever_they_appear()
    {
        const string Hostile = "\"><script>alert(1)</script>";
        await AddAsync("hostile", "en", Hostile);
        var visitor = new Visitor(lrs);
        var launched = await visitor.LaunchAsync("hostile", Hostile);
        var registration = HttpUtility.ParseQueryString(launched.Query)["registration"];
        foreach (var address in (string[])["/", $"/learning/{registration}"])
        {
            var answer = await visitor.GetAsync(address);
            Assert.Equal(200, (int)answer.Status);
            Assert.DoesNotContain("<script", answer.Text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("&lt;script&gt;", answer.Text, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Takes_nothing_from_other_hosts()
    {
        var answer = await new Visitor(lrs).GetAsync("/");
        Assert.DoesNotContain("//", answer.Text.Replace("<!doctype", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var style = answer.Text.Split("href=\"/assets/")[1].Split('"')[0];
        var css = await new Visitor(lrs).GetAsync("/assets/" + style);
        Assert.Equal("text/css; charset=utf-8", css.Header("Content-Type"));
        Assert.Contains("immutable", css.Header("Cache-Control"), StringComparison.Ordinal);
    }

    private async Task AddAsync(string id, string language, string title) =>
        await lrs.Services.GetRequiredService<CourseLibrary>().AddAsync(
            PackageFile.Good(id, language, title).Save(lrs.Folder), default);
}
