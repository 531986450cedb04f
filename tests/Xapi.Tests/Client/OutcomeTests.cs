using System.Net;
using CoursePackager.Xapi.Client;

namespace CoursePackager.Xapi.Tests.Client;

public sealed class OutcomeTests
{
    [Theory]
    [InlineData(HttpStatusCode.NotFound, LrsOutcome.NotFound)]
    [InlineData(HttpStatusCode.Conflict, LrsOutcome.Conflict)]
    [InlineData(HttpStatusCode.PreconditionFailed, LrsOutcome.PreconditionFailed)]
    [InlineData(HttpStatusCode.Unauthorized, LrsOutcome.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden, LrsOutcome.Forbidden)]
    [InlineData(HttpStatusCode.BadRequest, LrsOutcome.BadRequest)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, LrsOutcome.BadRequest)]
    [InlineData(HttpStatusCode.TooManyRequests, LrsOutcome.Busy)]
    [InlineData(HttpStatusCode.BadGateway, LrsOutcome.ServerError)]
    [InlineData(HttpStatusCode.NotModified, LrsOutcome.Unreadable)]
    public async Task Turns_an_error_status_into_an_outcome_with_what_the_LRS_said(HttpStatusCode status, LrsOutcome expected)
    {
        var result = await FakeLrs.Answering(status, "actor is missing").Client.GetAboutAsync();
        Assert.Equal(expected, result.Outcome);
        Assert.Equal("actor is missing", result.Message);
        Assert.False(result.TryGetValue(out _));
    }

    [Fact]
    public async Task Names_the_status_when_the_LRS_says_nothing() =>
        Assert.Equal("404 Not Found", (await FakeLrs.Answering(HttpStatusCode.NotFound).Client.GetAboutAsync()).Message);

    [Fact]
    public async Task Tells_how_long_a_busy_LRS_asks_to_wait()
    {
        var lrs = new FakeLrs(_ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            response.Headers.Add("Retry-After", "30");
            return response;
        });
        Assert.Equal(TimeSpan.FromSeconds(30), (await lrs.Client.GetAboutAsync()).RetryAfter);
    }

    [Fact]
    public async Task An_LRS_that_cannot_be_reached_is_an_outcome()
    {
        var lrs = new FakeLrs(_ => throw new HttpRequestException("Connection refused"));
        var result = await lrs.Client.GetAboutAsync();
        Assert.Equal(LrsOutcome.Unreachable, result.Outcome);
        Assert.Equal("lrs.example.com cannot be reached: Connection refused", result.Message);
    }

    [Fact]
    public async Task An_LRS_that_is_too_slow_is_an_outcome()
    {
        var lrs = new FakeLrs(_ => throw new TaskCanceledException());
        Assert.Equal(LrsOutcome.Unreachable, (await lrs.Client.GetAboutAsync()).Outcome);
    }

    [Fact]
    public async Task Cancelling_is_an_exception()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => FakeLrs.Answering(HttpStatusCode.OK).Client.GetAboutAsync(source.Token));
    }

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("{\"versions\":[]}")]
    [InlineData("")]
    public async Task An_answer_of_another_kind_is_an_outcome(string body) =>
        Assert.Equal(LrsOutcome.Unreadable, (await FakeLrs.Answering(HttpStatusCode.OK, body).Client.GetAboutAsync()).Outcome);

    [Fact]
    public async Task Does_not_read_an_answer_larger_than_allowed()
    {
        var lrs = new FakeLrs(_ => new HttpResponseMessage { Content = new StreamContent(new MemoryStream(new byte[5000])) });
        var result = await lrs.ClientFor(XapiVersion.V103, maxAnswerBytes: 4000).GetAboutAsync();
        Assert.Equal(LrsOutcome.Unreadable, result.Outcome);
        Assert.Equal("The answer is larger than 4000 bytes.", result.Message);
    }
}
