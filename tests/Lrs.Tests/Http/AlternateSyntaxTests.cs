using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Http;

public sealed class AlternateSyntaxTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    private const string Form = "application/x-www-form-urlencoded";

    [Fact]
    public async Task Does_a_put_and_a_get_sent_as_forms()
    {
        var statement = Sample.Statement();
        var put = await SendAsync("PUT", ("statementId", statement.Id()), ("content", statement.ToJsonString()));
        Assert.Equal(204, (int)put.Status);
        var got = await SendAsync("GET", ("statementId", statement.Id()));
        Assert.Equal(statement.Id(), (string)got.Json["id"]!);
    }

    [Theory]
    [InlineData("PATCH", "content", "{}")]
    [InlineData("PUT", "statementId", "x")]
    public async Task Refuses_forms_without_sense(string method, string field, string value) =>
        Assert.Equal(400, (int)(await SendAsync(method, (field, value))).Status);

    [Fact]
    public async Task Refuses_the_syntax_in_version_2()
    {
        var answer = await lrs.SendAsync("POST", "/xapi/statements?method=GET", "limit=1", version: "2.0.0", contentType: Form);
        Assert.Equal(400, (int)answer.Status);
    }

    private async Task<Answer> SendAsync(string method, params (string Name, string Value)[] fields)
    {
        var body = string.Join('&', fields
            .Append(("Authorization", TestLrs.AdminAuthorization))
            .Append(("X-Experience-API-Version", "1.0.3"))
            .Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/xapi/statements?method={method}");
        request.Content = new StringContent(body, null, Form);
        return await Answer.ReadAsync(await lrs.Http.SendAsync(request));
    }
}
