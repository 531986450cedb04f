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
    public async Task Refuses_forms_without_sense(string method, string field, string value)
    {
        var answer = await SendAsync(method, (field, value));
        Assert.Equal(400, (int)answer.Status);
        Assert.Equal("1.0.3", answer.Header("X-Experience-API-Version"));
        Assert.NotEmpty(answer.Header("X-Experience-API-Consistent-Through"));
    }

    [Fact]
    public async Task Refuses_forms_with_files()
    {
        const string body = "--b\r\nContent-Disposition: form-data; name=\"content\"; filename=\"a\"\r\n\r\n{}\r\n--b--\r\n";
        var answer = await lrs.SendAsync(
            "POST", "/xapi/statements?method=PUT", body, contentType: "multipart/form-data; boundary=b");
        Assert.Equal(400, (int)answer.Status);
        Assert.Contains(Form, answer.Text, StringComparison.Ordinal);
    }

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
        request.Content = new StringContent(body, null, Form);
        var answer = await Answer.ReadAsync(await lrs.Http.SendAsync(request));
        Assert.Equal(400, (int)answer.Status);
        Assert.Contains("Content-Type", answer.Text, StringComparison.Ordinal);
    }

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
