using System.Net;
using CoursePackager.Xapi.Client;
using CoursePackager.Xapi.Json;
using CoursePackager.Xapi.Model;

namespace CoursePackager.Xapi.Tests.Client;

public sealed class StatementsTests
{
    private static readonly Statement Simple = XapiJson.Parse<Statement>(Statements.Simple);

    [Fact]
    public async Task Sends_version_and_credentials_with_every_request()
    {
        var lrs = FakeLrs.Answering(HttpStatusCode.NotFound);
        await lrs.ClientFor(XapiVersion.V200).GetStatementAsync(Guid.Empty);
        var request = Assert.Single(lrs.Requests);
        Assert.Equal("2.0.0", Assert.Single(request.Headers.GetValues("X-Experience-API-Version")));
        Assert.Equal("Basic a2V5OtC/0LDRgNC+0LvRjA==", request.Headers.Authorization!.ToString());
    }

    [Fact]
    public async Task Gives_a_statement_its_id_before_sending_it()
    {
        var lrs = new FakeLrs(_ => FakeLrs.Json("[]"));
        var result = await lrs.Client.StoreAsync(Simple);
        Assert.True(result.TryGetValue(out var id));
        Assert.Contains($"\"id\":\"{id:D}\"", lrs.Bodies[0], StringComparison.Ordinal);
        Assert.Equal("application/json", lrs.Requests[0].Content!.Headers.ContentType!.ToString());
        Assert.Equal("https://lrs.example.com/xapi/statements", lrs.Requests[0].RequestUri!.AbsoluteUri);
    }

    [Fact]
    public async Task Keeps_the_ids_and_the_order_of_a_batch()
    {
        var ids = new[] { Guid.NewGuid(), Guid.NewGuid() };
        var lrs = new FakeLrs(_ => FakeLrs.Json("[]"));
        var result = await lrs.Client.StoreAsync([.. ids.Select(id => Simple with { Id = id })]);
        Assert.Equal(ids, result.Value);
        Assert.Single(lrs.Requests);
    }

    [Fact]
    public async Task An_empty_batch_asks_nothing_of_the_LRS()
    {
        var lrs = FakeLrs.Answering(HttpStatusCode.InternalServerError);
        Assert.True((await lrs.Client.StoreAsync([])).IsSuccess);
        Assert.Empty(lrs.Requests);
    }

    [Fact]
    public async Task Gets_a_statement_or_a_voided_one()
    {
        var id = new Guid("fd41c918-b88b-4b20-a0a5-a4c32391aaa0");
        var lrs = new FakeLrs(_ => FakeLrs.Json(Statements.Simple));
        Assert.Equal("mailto:learner@example.com", (await lrs.Client.GetStatementAsync(id)).Value!.Actor.Mbox);
        Assert.True((await lrs.Client.GetVoidedStatementAsync(id)).IsSuccess);
        Assert.Equal("?statementId=fd41c918-b88b-4b20-a0a5-a4c32391aaa0", lrs.Requests[0].RequestUri!.Query);
        Assert.Equal("?voidedStatementId=fd41c918-b88b-4b20-a0a5-a4c32391aaa0", lrs.Requests[1].RequestUri!.Query);
    }

    [Fact]
    public async Task Sends_every_filter_as_the_parameter_of_the_specification()
    {
        var lrs = new FakeLrs(_ => FakeLrs.Json("""{"statements":[]}"""));
        await lrs.Client.QueryAsync(new StatementFilter
        {
            Agent = new Agent { Mbox = "mailto:a+b@example.com" },
            Verb = "http://adlnet.gov/expapi/verbs/passed",
            Activity = "https://example.com/курс?a=1&b",
            Registration = new Guid("ec531277-b57b-4c15-8d91-d292c5b2b8f7"),
            RelatedActivities = true,
            RelatedAgents = true,
            Since = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)),
            Until = new DateTimeOffset(2026, 4, 1, 0, 0, 0, 5, TimeSpan.Zero),
            Limit = 10,
            Format = StatementFormat.Ids,
            Ascending = true,
        });
        var query = System.Web.HttpUtility.ParseQueryString(lrs.Requests[0].RequestUri!.Query);
        Assert.Equal("""{"objectType":"Agent","mbox":"mailto:a+b@example.com"}""", query["agent"]);
        Assert.Equal("http://adlnet.gov/expapi/verbs/passed", query["verb"]);
        Assert.Equal("https://example.com/курс?a=1&b", query["activity"]);
        Assert.Equal("ec531277-b57b-4c15-8d91-d292c5b2b8f7", query["registration"]);
        Assert.Equal("2026-03-01T10:00:00.000Z", query["since"]);
        Assert.Equal("2026-04-01T00:00:00.005Z", query["until"]);
        Assert.Equal("true", query["related_activities"]);
        Assert.Equal("true", query["related_agents"]);
        Assert.Equal("10", query["limit"]);
        Assert.Equal("ids", query["format"]);
        Assert.Equal("true", query["ascending"]);
    }

    [Fact]
    public async Task Reads_page_after_page()
    {
        var lrs = new FakeLrs(request => FakeLrs.Json(request.RequestUri!.PathAndQuery switch
        {
            "/xapi/statements" => $$"""{"statements":[{{Statements.Simple}}],"more":"/xapi/statements?more=2"}""",
            "/xapi/statements?more=2" =>
                $$"""{"statements":[{{Statements.Simple}},{{Statements.Simple}}],"more":"statements?more=3"}""",
            _ => """{"statements":[],"more":""}""",
        }));
        var counts = new List<int>();
        await foreach (var page in lrs.Client.ReadPagesAsync(new StatementFilter()))
            counts.Add(page.Value!.Statements.Count);
        Assert.Equal([1, 2, 0], counts);
    }

    [Fact]
    public async Task Ends_with_the_page_that_failed()
    {
        var lrs = new FakeLrs(request => request.RequestUri!.Query.Length == 0
            ? FakeLrs.Json("""{"statements":[],"more":"/xapi/statements?more=2"}""")
            : FakeLrs.Json("\"gone\"", HttpStatusCode.InternalServerError));
        var outcomes = new List<LrsOutcome>();
        await foreach (var page in lrs.Client.ReadPagesAsync(new StatementFilter()))
            outcomes.Add(page.Outcome);
        Assert.Equal([LrsOutcome.Success, LrsOutcome.ServerError], outcomes);
    }

    [Fact]
    public async Task Does_not_follow_more_in_a_circle()
    {
        var lrs = new FakeLrs(_ => FakeLrs.Json("""{"statements":[],"more":"/xapi/statements?more=1"}"""));
        var outcomes = new List<LrsOutcome>();
        await foreach (var page in lrs.Client.ReadPagesAsync(new StatementFilter()))
            outcomes.Add(page.Outcome);
        Assert.Equal([LrsOutcome.Success, LrsOutcome.Success, LrsOutcome.Unreadable], outcomes);
    }

    [Theory]
    [InlineData("https://evil.example.com/xapi/statements?more=1")]
    [InlineData("//evil.example.com/more")]
    [InlineData("http://lrs.example.com/xapi/statements?more=1")]
    public async Task Does_not_take_credentials_to_another_host(string more)
    {
        var lrs = new FakeLrs(_ => FakeLrs.Json("""{"statements":[]}"""));
        Assert.Equal(LrsOutcome.Unreadable, (await lrs.Client.GetMoreAsync(more)).Outcome);
        Assert.Empty(lrs.Requests);
    }
}
