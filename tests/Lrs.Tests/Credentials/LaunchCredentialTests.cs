using System.Text.Json.Nodes;
using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoursePackager.Lrs.Tests.Credentials;

/// <summary>A learner's browser holds this credential: it must open nothing but the learner's own work.</summary>
public sealed class LaunchCredentialTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    private readonly Guid registration = Guid.NewGuid();

    [Fact]
    public async Task Writes_as_its_learner_in_its_registration()
    {
        var authorization = await LaunchAsync();
        Assert.Equal(200, (int)(await lrs.SendAsync("POST", "/xapi/statements", Own(), authorization)).Status);
    }

    [Fact]
    public async Task Cannot_write_for_another_learner_or_registration_or_void()
    {
        var authorization = await LaunchAsync();
        var otherActor = Own().With("actor", Sample.Agent("bob"));
        var otherRegistration = Own().With("context", new JsonObject { ["registration"] = Guid.NewGuid().ToString() });
        var none = Own();
        none.Remove("context");
        var voiding = Sample.Voiding(Guid.NewGuid().ToString(), "learner").With("context", Context());
        foreach (var statement in (JsonObject[])[otherActor, otherRegistration, none, voiding])
        {
            var batch = new JsonArray(Own(), statement).ToJsonString();
            var answer = await lrs.SendAsync("POST", "/xapi/statements", batch, authorization);
            Assert.Equal(403, (int)answer.Status);
            Assert.StartsWith("statement[1]", (string)answer.Json["error"]!["details"]![0]!["path"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sees_only_its_own_statements()
    {
        var authorization = await LaunchAsync();
        var own = Own();
        var sameRegistration = Sample.Statement(null, "bob").With("context", Context());
        await lrs.SendAsync(
            "POST", "/xapi/statements", new JsonArray(own.DeepClone(), sameRegistration.DeepClone()).ToJsonString());

        var listed = await lrs.SendAsync("GET", "/xapi/statements", authorization: authorization);
        Assert.Equal([own.Id()], listed.StatementIds);
        var other = await lrs.SendAsync(
            "GET", $"/xapi/statements?statementId={sameRegistration.Id()}", authorization: authorization);
        Assert.Equal(404, (int)other.Status);
        var foreign = await lrs.SendAsync("GET", $"/xapi/statements?registration={Guid.NewGuid()}", authorization: authorization);
        Assert.Equal(403, (int)foreign.Status);
    }

    [Fact]
    public async Task Uses_only_its_own_documents()
    {
        var authorization = await LaunchAsync();
        var activity = Uri.EscapeDataString(Sample.NewIri());
        var own = Sample.Escape(Sample.Agent("learner"));
        var other = Sample.Escape(Sample.Agent("bob"));
        (string Method, string Address, int Status)[] cases =
        [
            ("PUT", $"/xapi/activities/state?activityId={activity}&agent={own}&registration={registration}&stateId=s", 204),
            ("GET", $"/xapi/activities/state?activityId={activity}&agent={own}&registration={registration}&stateId=s", 200),
            ("PUT", $"/xapi/activities/state?activityId={activity}&agent={other}&registration={registration}&stateId=s", 403),
            ("GET", $"/xapi/activities/state?activityId={activity}&agent={own}&registration={Guid.NewGuid()}&stateId=s", 403),
            ("GET", $"/xapi/agents/profile?agent={other}", 403),
            ("GET", $"/xapi/activities/profile?activityId={activity}", 200),
            ("PUT", $"/xapi/activities/profile?activityId={activity}&profileId=p", 403),
        ];
        foreach (var (method, address, status) in cases)
        {
            var body = method == "PUT" ? "1" : null;
            var answer = await lrs.SendAsync(method, address, body, authorization, contentType: "text/plain");
            Assert.True(status == (int)answer.Status, $"{method} {address}: {answer.Status} {answer.Text}");
        }
    }

    private JsonObject Context() => new() { ["registration"] = registration.ToString() };

    private JsonObject Own() => Sample.Statement(null, "learner").With("context", Context());

    private async Task<string> LaunchAsync()
    {
        var binding = new LaunchBinding("mbox:mailto:learner@example.com", registration);
        string[] scopes = [Scopes.StatementsWrite, Scopes.StatementsReadMine, Scopes.State, Scopes.Profile];
        var made = await lrs.Services.GetRequiredService<CredentialStore>().CreateAsync(
            $"launch-{Guid.NewGuid():N}", scopes, null, null, binding, default);
        return BasicHeader.Format(made.Credential.Key, made.Secret);
    }
}
