using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Http;

public sealed class CrossOriginTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    [Fact]
    public async Task Lets_content_of_another_origin_ask_first()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/xapi/statements");
        request.Headers.Add("Origin", "https://lms.example");
        request.Headers.Add("Access-Control-Request-Method", "PUT");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,x-experience-api-version");
        var answer = await Answer.ReadAsync(await lrs.Http.SendAsync(request));
        Assert.Equal(204, (int)answer.Status);
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Contains("PUT", answer.Header("Access-Control-Allow-Methods"), StringComparison.Ordinal);
        Assert.Contains("authorization", answer.Header("Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Lets_content_of_another_origin_read_errors_and_headers()
    {
        var answer = await lrs.SendAsync("GET", "/xapi/statements?foo=1", headers: ("Origin", "https://lms.example"));
        Assert.Equal(400, (int)answer.Status);
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Contains(
            "X-Experience-API-Consistent-Through", answer.Header("Access-Control-Expose-Headers"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://lms.example", "")]
    [InlineData("Sec-Fetch-Mode", "cors", "")]
    [InlineData("X-Client", "script", "Basic realm=\"xAPI\", charset=\"UTF-8\"")]
    public async Task Never_makes_a_browser_ask_learners_for_a_password(string header, string value, string challenge)
    {
        var answer = await lrs.SendAsync("GET", "/xapi/statements", authorization: "Basic !!", headers: (header, value));
        Assert.Equal(401, (int)answer.Status);
        Assert.Equal(challenge, answer.Header("WWW-Authenticate"));
    }
}
