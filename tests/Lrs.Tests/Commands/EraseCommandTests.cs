using System.Text;
using System.Text.Json.Nodes;
using CoursePackager.Lrs.Commands;
using CoursePackager.Lrs.Completion;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Storage.LiteDb;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Commands;

/// <summary>erase as people run it.</summary>
public sealed class EraseCommandTests : IDisposable
{
    private const string Agent = """{"account":{"homePage":"https://example.org","name":"a1"}}""";
    private const string Identifier = "account:https://example.org|a1";
    private static readonly string Hash = StableHash.Of(Identifier);
    private readonly string folder = Directory.CreateTempSubdirectory("lrs-erase-").FullName;

    private string Data => Path.Combine(folder, "data");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Erasing_takes_the_statements_and_every_record_about_the_learner_and_nobody_elses()
    {
        await FillAsync();

        var result = await LrsProgram.RunAsync(folder, "erase", "--agent", Agent, "--yes", "--data", Data);

        Assert.True(result.Code == ExitCodes.Fine, result.Error);
        const string Summary = "1 statements, 0 documents, 9 records and 0 attachments erased.";
        Assert.StartsWith(Summary, result.Output, StringComparison.Ordinal);
        await using (var store = await EmbeddedStore.OpenAsync(Data, new EmbeddedStoreOptions(), TimeProvider.System))
        {
            foreach (var collection in await store.ListCollectionsAsync("default", default))
            {
                var left = await store.ListRecordsAsync("default", collection, "", null, 100, default);
                Assert.NotEmpty(left);
                Assert.All(left, record => Assert.StartsWith("bob", record.Key, StringComparison.Ordinal));
            }

            Assert.Equal(-1, await store.ReadCheckpointAsync("default", "definitions", default));
        }

        foreach (var file in Directory.GetFiles(Path.Combine(Data, "journal")))
        {
            var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            foreach (var trace in (string[])["ann", "a\0n\0n", "|a1", "\"a1\"", Hash])
                Assert.DoesNotContain(trace, text, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCodes.Fine, (await LrsProgram.RunAsync(folder, "verify", "--data", Data)).Code);
    }

    [Fact]
    public async Task What_the_person_said_of_an_activity_goes_and_what_others_said_stays()
    {
        var (id, ann) = (Sample.NewIri(), JsonNode.Parse(Agent)!.AsObject().With("name", "Ann"));
        await ServeAsync(async lrs =>
        {
            foreach (var (actor, definition) in ((JsonObject, string)[])
            [
                (Sample.Agent("bob"), """{"name":{"en":"Essays"},"type":"http://example.com/t"}"""),
                (ann, """{"name":{"en":"Essays of Ann","ru":"Эссе Анны"}}"""),
            ])
                await lrs.SendAsync(
                    "POST", "/xapi/statements", Sample.Statement(actor: "x").With("actor", actor).With("object", Sample.Activity(id, definition)));
            await ProjectedStore.WaitAsync(lrs);
            Assert.Contains("Essays of Ann", (await GetAsync(lrs, "activities?activityId=", id)).Text, StringComparison.Ordinal);
            Assert.Contains("\"Ann\"", (await GetAsync(lrs, "agents?agent=", Agent)).Text, StringComparison.Ordinal);
        });

        var result = await LrsProgram.RunAsync(folder, "erase", "--agent", Agent, "--yes", "--data", Data);
        Assert.StartsWith("1 statements, 0 documents, 1 records and 0", result.Output, StringComparison.Ordinal);

        await ServeAsync(async lrs =>
        {
            await ProjectedStore.WaitAsync(lrs);
            Assert.Equal(
                $$$"""{"objectType":"Activity","id":"{{{id}}}","definition":{"name":{"en":"Essays"},"type":"http://example.com/t"}}""",
                (await GetAsync(lrs, "activities?activityId=", id)).Text);
            Assert.Null((await GetAsync(lrs, "agents?agent=", Agent)).Json["name"]);
        });
        foreach (var file in Directory.GetFiles(Path.Combine(Data, "journal")))
        {
            var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file));
            foreach (var trace in (string[])["Ann", "Анны"])
                Assert.DoesNotContain(trace, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_confirmation_erasing_only_counts()
    {
        await FillAsync();

        var result = await LrsProgram.RunAsync(folder, "erase", "--agent", Agent, "--data", Data);

        Assert.Equal(ExitCodes.BadUsage, result.Code);
        const string Summary = "9 records and 0 attachments would be erased; nothing was changed.";
        Assert.Contains(Summary, result.Output, StringComparison.Ordinal);
        Assert.Contains("--yes", result.Error, StringComparison.Ordinal);
        await using var store = await EmbeddedStore.OpenAsync(Data, new EmbeddedStoreOptions(), TimeProvider.System);
        Assert.NotNull(await store.ReadRecordAsync("default", "launches", "ann", default));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("""{"name":"Ann"}""")]
    [InlineData("""{"objectType":"Group","member":[]}""")]
    public async Task What_is_not_an_agent_with_an_identifier_is_refused(string agent)
    {
        Directory.CreateDirectory(Data);

        var result = await LrsProgram.RunAsync(folder, "erase", "--agent", agent, "--yes", "--data", Data);

        Assert.Equal(ExitCodes.BadUsage, result.Code);
        Assert.StartsWith("lrs: --agent", result.Error, StringComparison.Ordinal);
    }

    private async Task ServeAsync(Func<TestLrs, Task> use)
    {
        var lrs = new TestLrs();
        try
        {
            await lrs.StartAsync(options => options with { Data = Data });
            await use(lrs);
        }
        finally
        {
            await lrs.DisposeAsync();
        }
    }

    private static Task<Answer> GetAsync(TestLrs lrs, string resource, string value) =>
        lrs.SendAsync("GET", $"/xapi/{resource}{Uri.EscapeDataString(value)}");

    private async Task FillAsync()
    {
        await using var store = await EmbeddedStore.OpenAsync(Data, new EmbeddedStoreOptions(), TimeProvider.System);
        await store.WriteRecordsAsync("default", [.. Records("ann", Agent, Identifier, Hash, "a1")], null, default);
        var bob = Identifier.Replace("a1", "b2", StringComparison.Ordinal);
        await store.WriteRecordsAsync(
            "default",
            [.. Records("bob", Agent.Replace("a1", "b2", StringComparison.Ordinal), bob, "bob", "b2")],
            null,
            default);
        var key = Lrs.Statements.IndexKeys.Of(Identifier);
        await store.AppendAsync("default", [Statement(key)], default);
        await store.WriteRecordsAsync(
            "default",
            [Record("activities", "x", """{"id":"http://x","definition":{"name":{"en":"Essay of ann"}},"through":1}""")],
            new Checkpoint("definitions", 1),
            default);
    }

    /// <summary>One record of each collection that knows learners.</summary>
    private static IEnumerable<RecordChange> Records(string key, string agent, string identifier, string hash, string account)
    {
        yield return Record("learners", key, $$"""{"account":"{{account}}","name":"{{key}}"}""");
        yield return Record("learners", $"{key}.course", """{"registration":"r"}""");
        yield return Record("launches", key, $$"""{"actor":{{agent}},"name":"{{key}}"}""");
        yield return Record("credentials", key, $$$"""{"launch":{"agent":"{{{identifier}}}"},"name":"{{{key}}}"}""");
        yield return Record("completion-states", key, $$"""{"learner":"{{identifier}}"}""");
        yield return Record("agent-names", key, $$"""{"agent":"{{identifier}}","names":["{{key}}"]}""");
        yield return Record("completions", key, $$"""{"learner":"{{hash}}"}""");
        yield return Record("certificate-claims", $"{hash}/c/v", """{"certificateId":"x"}""");
        yield return Record("certificates", key, $$"""{"claim":"{{hash}}/c/v","name":"{{key}}"}""");
    }

    private static RecordChange Record(string collection, string key, string json) =>
        new(collection, key, Encoding.UTF8.GetBytes(json));

    private static PreparedStatement Statement(long agentKey) => new()
    {
        Id = Guid.NewGuid(),
        Json = """{"actor":{"name":"ann"}}"""u8.ToArray(),
        StoredOffset = PreparedStatement.KeepStored,
        Fingerprint = 1,
        VerbKey = 1,
        ActivityKey = 1,
        Registration = null,
        AgentKeys = [agentKey],
        RelatedAgentKeys = [agentKey],
        RelatedActivityKeys = [],
        Voids = null,
        RefersTo = null,
        AttachmentHashes = [],
    };
}
