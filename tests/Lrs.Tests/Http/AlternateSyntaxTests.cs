using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Http;

public sealed class AlternateSyntaxTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    [Fact]
    public async Task Takes_no_content_type_that_would_begin_another_header()
    {
        (string Name, string Value)[] fields =
        [
            ("Authorization", TestLrs.AdminAuthorization), ("X-Experience-API-Version", "1.0.3"), ("content", "text"),
            ("Content-Type", "text/plain\r\nSet-Cookie: a=b"), ("stateId", "split"), ("activityId", Sample.NewIri()),
            ("agent", Sample.Agent("ann").ToJsonString()),
        ];
        var body = string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/xapi/activities/state?method=PUT");
        request.Content = new StringContent(body, null, "application/x-www-form-urlencoded");
        var answer = await Answer.ReadAsync(await lrs.Http.SendAsync(request));
        Assert.Equal(400, (int)answer.Status);
        Assert.Contains("Content-Type", answer.Text, StringComparison.Ordinal);
    }
}
