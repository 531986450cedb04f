using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Http;

public sealed class BadRequestTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    private const string Verb = "\"verb\":{\"id\":\"http://example.com/v\"},\"object\":{\"id\":\"http://example.com/a\"}";

    [Theory]
    [InlineData("{\"actor\":{\"mbox\":\"ann@example.com\"}," + Verb + "}", "statement.actor.mbox")]
    [InlineData("{\"actor\":{\"mbox\":\"mailto:ann@example.com\"}}", "statement.verb")]
    [InlineData("[{\"actor\":{\"mbox\":\"mailto:ann@example.com\"}," + Verb + ",\"result\":{\"score\":{\"scaled\":1.2}}}]",
        "statement[0].result.score.scaled")]
    public async Task Names_the_place_in_the_statement(string body, string path)
    {
        var answer = await lrs.SendAsync("POST", "/xapi/statements", body);
        Assert.Equal(400, (int)answer.Status);
        Assert.Contains(path, answer.Json["error"]!["details"]!.AsArray().Select(item => (string)item!["path"]!));
    }

    [Theory]
    [InlineData("/xapi/statements?foo=bar", "foo")]
    [InlineData("/xapi/statements?Limit=1", "Limit")]
    [InlineData("/xapi/statements?limit=-1", "limit")]
    [InlineData("/xapi/statements?limit=1&limit=2", "limit")]
    [InlineData("/xapi/statements?since=yesterday", "since")]
    [InlineData("/xapi/statements?registration=7", "registration")]
    [InlineData("/xapi/statements?verb=did", "verb")]
    [InlineData("/xapi/statements?ascending=1", "ascending")]
    [InlineData("/xapi/statements?format=short", "format")]
    [InlineData("/xapi/statements?more=AAAA", "more")]
    [InlineData("/xapi/statements?statementId=x", "statementId")]
    [InlineData("/xapi/activities/state?stateId=a", "activityId")]
    [InlineData("/xapi/activities/profile?activityId=x&profileId=a", "activityId")]
    [InlineData("/xapi/agents/profile?agent=%7B%7D&foo=1", "foo")]
    [InlineData("/xapi/activities", "activityId")]
    [InlineData("/xapi/activities?activityId=", "activityId")]
    [InlineData("/xapi/activities?activityId=no-iri", "activityId")]
    [InlineData("/xapi/activities?activityId=http://a&activityId=http://b", "activityId")]
    [InlineData("/xapi/activities?activityid=http://a", "activityid")]
    [InlineData("/xapi/activities?activityId=http://a&format=ids", "format")]
    [InlineData("/xapi/agents", "agent")]
    [InlineData("/xapi/agents?agent=%7B%7D&foo=1", "foo")]
    public async Task Names_the_parameter_that_is_wrong(string address, string parameter)
    {
        var answer = await lrs.SendAsync("GET", address);
        Assert.Equal(400, (int)answer.Status);
        Assert.Equal(parameter, (string)answer.Json["error"]!["details"]![0]!["path"]!);
    }
}
