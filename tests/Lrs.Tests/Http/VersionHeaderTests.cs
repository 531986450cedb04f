using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Http;

public sealed class VersionHeaderTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    [Theory]
    [InlineData("1.0", "1.0.3")]
    [InlineData("1.0.0", "1.0.3")]
    [InlineData("1.0.3", "1.0.3")]
    [InlineData("2.0.0", "2.0.0")]
    public async Task Answers_in_the_family_of_the_request(string sent, string answered)
    {
        var answer = await lrs.SendAsync("GET", "/xapi/statements?limit=1", version: sent);
        Assert.Equal(200, (int)answer.Status);
        Assert.Equal(answered, answer.Header("X-Experience-API-Version"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0.95")]
    [InlineData("1.1.0")]
    [InlineData("3.0.0")]
    [InlineData("newest")]
    public async Task Refuses_versions_it_does_not_speak_and_says_which_it_does(string sent)
    {
        var answer = await lrs.SendAsync("GET", "/xapi/statements?limit=1", version: sent);
        Assert.Equal(400, (int)answer.Status);
        Assert.Contains("1.0.3 or 2.0.0", answer.Text, StringComparison.Ordinal);
        Assert.Equal("2.0.0", answer.Header("X-Experience-API-Version"));
    }

    [Theory]
    [InlineData("GET", "/xapi/statements?unknown=1", 400)]
    [InlineData("GET", "/xapi/nothing", 404)]
    [InlineData("DELETE", "/xapi/statements", 405)]
    [InlineData("HEAD", "/xapi/statements?limit=1", 200)]
    [InlineData("GET", "/xapi/about", 200)]
    public async Task Gives_the_version_with_every_answer(string method, string address, int status)
    {
        var answer = await lrs.SendAsync(method, address);
        Assert.Equal(status, (int)answer.Status);
        Assert.Equal("1.0.3", answer.Header("X-Experience-API-Version"));
    }

    [Fact]
    public async Task Says_how_far_statements_are_consistent_also_on_errors()
    {
        var stored = await lrs.SendAsync("POST", "/xapi/statements", Sample.Statement());
        Assert.Equal(200, (int)stored.Status);
        foreach (var address in (string[])["/xapi/statements?limit=1", "/xapi/statements?limit=x"])
        {
            var answer = await lrs.SendAsync("GET", address);
            Assert.True(DateTimeOffset.TryParse(answer.Header("X-Experience-API-Consistent-Through"), out _), address);
        }
    }

    [Fact]
    public async Task Tells_about_itself_without_version_and_credential()
    {
        var answer = await Answer.ReadAsync(await lrs.Http.GetAsync(new Uri("/xapi/about", UriKind.Relative)));
        Assert.Equal(200, (int)answer.Status);
        Assert.Contains("2.0.0", answer.Json["version"]!.AsArray().Select(item => (string?)item));
    }
}
