using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Credentials;

public sealed class ScopeTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    private static readonly string State =
        $"/xapi/activities/state?activityId=http://example.com/a&stateId=s&agent={Sample.Escape(Sample.Agent("ann"))}";

    [Theory]
    [InlineData("statements/write", 200, 403, 403)]
    [InlineData("statements/read", 403, 200, 403)]
    [InlineData("statements/read/mine", 403, 200, 403)]
    [InlineData("state", 403, 403, 204)]
    [InlineData("profile", 403, 403, 403)]
    [InlineData("all", 200, 200, 204)]
    public async Task Opens_what_the_scope_says(string scope, int write, int read, int state)
    {
        var authorization = await lrs.AuthorizeAsync(scope);
        var posted = await lrs.SendAsync("POST", "/xapi/statements", Sample.Statement(), authorization);
        var got = await lrs.SendAsync("GET", "/xapi/statements?limit=1", authorization: authorization);
        var put = await lrs.SendAsync("PUT", State, "1", authorization, contentType: "text/plain");
        Assert.Equal((write, read, state), ((int)posted.Status, (int)got.Status, (int)put.Status));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Basic")]
    [InlineData("Basic !!")]
    [InlineData("Bearer YWRtaW46eA==")]
    [InlineData("Basic YWRtaW46d3Jvbmc=")]
    [InlineData("Basic bm9ib2R5Ong=")]
    public async Task Refuses_wrong_and_malformed_credentials(string authorization)
    {
        var answer = await lrs.SendAsync("GET", "/xapi/statements", authorization: authorization);
        Assert.Equal(401, (int)answer.Status);
        Assert.Equal("1.0.3", answer.Header("X-Experience-API-Version"));
    }

    [Fact]
    public async Task Shows_a_limited_reader_only_what_it_wrote_itself()
    {
        var activity = Sample.NewIri();
        var mine = await lrs.AuthorizeAsync("statements/write", "statements/read/mine");
        var own = Sample.Statement(activity);
        var other = Sample.Statement(activity);
        await lrs.SendAsync("POST", "/xapi/statements", own, mine);
        await lrs.SendAsync("POST", "/xapi/statements", other);

        var filter = $"activity={Uri.EscapeDataString(activity)}";
        var agent = Sample.Escape(Sample.Agent("ann"));
        foreach (var query in (string[])[filter, $"{filter}&agent={agent}", $"{filter}&limit=1"])
        {
            var answer = await lrs.SendAsync("GET", $"/xapi/statements?{query}", authorization: mine);
            Assert.Equal([own.Id()], answer.StatementIds);
        }

        var hidden = await lrs.SendAsync("GET", $"/xapi/statements?statementId={other.Id()}", authorization: mine);
        Assert.Equal(404, (int)hidden.Status);
    }

    [Theory]
    [InlineData("/XAPI/statements")]
    [InlineData("/Xapi/Statements")]
    public async Task Needs_a_credential_however_the_address_is_written(string address)
    {
        Assert.Equal(401, (int)(await lrs.SendAsync("GET", address, authorization: "Basic bm86bm8=")).Status);
        Assert.Equal(200, (int)(await lrs.SendAsync("GET", address)).Status);
    }
}
