using CoursePackager.Lrs.Tests.Support;
using CoursePackager.Xapi;
using CoursePackager.Xapi.Client;
using CoursePackager.Xapi.Model;
using CoursePackager.Xapi.Vocabulary;

namespace CoursePackager.Lrs.Tests.Clients;

/// <summary>A whole session of the project's own client with the service, in each version.</summary>
public sealed class LrsClientTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    [Theory]
    [InlineData(XapiVersion.V103)]
    [InlineData(XapiVersion.V200)]
    public async Task Writes_reads_back_pages_and_voids(XapiVersion version)
    {
        var client = Client(version);
        var activity = $"https://example.org/clients/{Guid.NewGuid()}";
        Assert.Contains(version.ToHeader(), Value(await client.GetAboutAsync()).Versions);
        var ids = new List<Guid> { Value(await client.StoreAsync(Answered(activity))) };
        ids.AddRange(Value(await client.StoreAsync([Answered(activity), Answered(activity), Answered(activity)])));

        Assert.Equal(ids[0], Value(await client.GetStatementAsync(ids[0])).Id);
        var seen = new List<Guid>();
        await foreach (var page in client.ReadPagesAsync(new StatementFilter { Activity = activity, Limit = 3, Ascending = true }))
            seen.AddRange(Value(page).Statements.Select(item => item.Id!.Value));
        Assert.Equal(ids, seen);

        var voiding = Answered(activity) with { Verb = new Verb { Id = AdlVerbs.Voided }, Object = new StatementRef { Id = ids[0] } };
        Value(await client.StoreAsync(voiding));
        Assert.Equal(LrsOutcome.NotFound, (await client.GetStatementAsync(ids[0])).Outcome);
        Assert.Equal(ids[0], Value(await client.GetVoidedStatementAsync(ids[0])).Id);
        Assert.Equal(activity, Value(await client.GetActivityAsync(activity)).Id);
        Assert.Contains("Анна", Value(await client.GetPersonAsync((Agent)voiding.Actor!)).Names!);
    }

    [Theory]
    [InlineData(XapiVersion.V103)]
    [InlineData(XapiVersion.V200)]
    public async Task Changes_documents_only_when_nobody_else_has(XapiVersion version)
    {
        var client = Client(version);
        var place = new DocumentPlace.ActivityProfile($"https://example.org/clients/{Guid.NewGuid()}");
        Assert.True((await client.PutDocumentAsync(place, "notes", Text("one"), DocumentCondition.IsNew)).IsSuccess);
        var first = Value(await client.GetDocumentAsync(place, "notes"));
        var mine = DocumentCondition.Matches(first.ETag!);
        Assert.True((await client.PutDocumentAsync(place, "notes", Text("two"), mine)).IsSuccess);
        Assert.Equal(LrsOutcome.PreconditionFailed, (await client.PutDocumentAsync(place, "notes", Text("three"), mine)).Outcome);
        Assert.Equal("two"u8.ToArray(), Value(await client.GetDocumentAsync(place, "notes")).Content.ToArray());
        Assert.Equal(["notes"], Value(await client.ListDocumentsAsync(place)));
    }

    private LrsClient Client(XapiVersion version) => new(lrs.Http, new LrsClientOptions
    {
        Endpoint = new Uri($"{lrs.Options.PublicUrl}/xapi/"),
        Authorization = LrsClientOptions.Basic(lrs.Options.BootstrapKey!, lrs.Options.BootstrapSecret!),
        Version = version,
    });

    private static Statement Answered(string activity) => new()
    {
        Actor = new Agent { Name = "Анна", Mbox = "mailto:anna@example.org" },
        Verb = new Verb { Id = AdlVerbs.Answered },
        Object = new Activity { Id = activity },
    };

    private static LrsDocument Text(string text) => new(System.Text.Encoding.UTF8.GetBytes(text), "text/plain");

    private static T Value<T>(LrsResult<T> result)
    {
        Assert.True(result.TryGetValue(out var value), $"{result.Outcome}: {result.Message}");
        return value!;
    }
}
