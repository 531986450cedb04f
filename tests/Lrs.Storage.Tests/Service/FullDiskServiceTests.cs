using System.Net;
using System.Text;
using System.Text.Json;
using Xunit.Abstractions;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>The real service on disks that are really full.</summary>
public sealed class FullDiskServiceTests(ITestOutputHelper output) : IDisposable
{
    private const string StatePath = "/xapi/activities/state?stateId=s&activityId=http://example.org/a&agent="
        + "%7B%22mbox%22%3A%22mailto%3Aann%40example.org%22%7D";

    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(16);

    private string Data => Path.Combine(folder.Path, "data");

    public void Dispose() => folder.Delete();

    [MountingFact]
    public async Task Writes_are_refused_reads_go_on_and_writing_goes_on_by_itself_when_there_is_space()
    {
        await using var disk = await SmallDisk.MountAsync(Data, 48);
        await using var lrs = await ServedLrs.StartAsync("--data", Data);
        var before = await StoreAsync(lrs.Http);
        Assert.Equal(HttpStatusCode.NoContent, (await PutStateAsync(lrs.Http)).Status);

        disk.Fill();

        foreach (var refusal in await WriteAllKindsAsync(lrs.Http))
        {
            Assert.Equal(HttpStatusCode.InsufficientStorage, refusal.Status);
            Assert.Contains("no space left", refusal.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(lrs.Http, $"/xapi/statements?statementId={before}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(lrs.Http, "/xapi/statements"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(lrs.Http, StatePath));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(lrs.Http, "/readyz"));

        disk.Free();

        Assert.All(await WriteAllKindsAsync(lrs.Http), answer => Assert.True((int)answer.Status < 300, answer.Text));
        RequireNoStackTrace(lrs.Output);
    }

    [MountingFact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_refused_is_kept_while_a_disk_fills_and_empties()
    {
        await using var disk = await SmallDisk.MountAsync(Data, 64);
        var clients = new XapiClients();
        await using (var lrs = await ServedLrs.StartAsync("--data", Data))
        {
            using var finish = new CancellationTokenSource();
            var posting = clients.PostAsync(lrs.Http, finish.Token);
            for (var round = 0; round < 3; round++)
            {
                await XapiClients.AwaitAsync(() => clients.Acknowledged, 20);
                disk.Fill();
                await XapiClients.AwaitAsync(() => clients.Refused, 20);
                disk.Free();
            }

            await XapiClients.AwaitAsync(() => clients.Acknowledged, 20);
            await finish.CancelAsync();
            await posting;
            await new SentLedger(lrs.Http, clients.Sent).RequireAsync();
            Assert.Equal(0, await lrs.StopAsync());
            RequireNoStackTrace(lrs.Output);
        }

        await using var again = await ServedLrs.StartAsync("--data", Data);
        var ledger = new SentLedger(again.Http, clients.Sent);
        await ledger.RequireAsync();
        output.WriteLine($"{ledger}.");
    }

    [MountingFact]
    public async Task A_service_starts_on_a_full_disk_and_can_be_read()
    {
        await using var disk = await SmallDisk.MountAsync(Data, 48);
        Guid stored;
        await using (var lrs = await ServedLrs.StartAsync("--data", Data))
        {
            stored = await StoreAsync(lrs.Http);
            disk.Fill();
            await lrs.KillAsync();
        }

        await using var again = await ServedLrs.StartAsync("--data", Data);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(again.Http, $"/xapi/statements?statementId={stored}"));
        Assert.All(await WriteAllKindsAsync(again.Http), refusal => Assert.Equal(HttpStatusCode.InsufficientStorage, refusal.Status));
        disk.Free();
        Assert.All(await WriteAllKindsAsync(again.Http), answer => Assert.True((int)answer.Status < 300, answer.Text));
    }

    [MountingFact]
    public async Task A_new_folder_on_a_full_disk_is_refused_with_the_reason()
    {
        await using var disk = await SmallDisk.MountAsync(Data, 1);
        disk.Fill();

        await using var lrs = await ServedLrs.TryStartAsync([], "--data", Path.Combine(Data, "new"));

        Assert.Equal(2, lrs.ExitCode);
        Assert.Contains("is full", lrs.Output, StringComparison.Ordinal);
        RequireNoStackTrace(lrs.Output);
    }

    [MountingFact]
    public async Task Attachments_are_refused_while_their_disk_is_full_and_statements_are_stored()
    {
        await using var disk = await SmallDisk.MountAsync(Path.Combine(Data, "attachments"), 1);
        await using var lrs = await ServedLrs.StartAsync("--data", Data);
        disk.Fill();

        Assert.Equal(HttpStatusCode.InsufficientStorage, (await PostAsync(lrs.Http, Batch(new byte[10_000]))).Status);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(lrs.Http, Batch(null))).Status);

        disk.Free();
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(lrs.Http, Batch(new byte[10_000]))).Status);
        RequireNoStackTrace(lrs.Output);
    }

    /// <summary>Views that cannot be saved stay in memory, up to a bound.</summary>
    [MountingFact]
    public async Task Reads_go_on_while_the_disk_of_the_views_is_full_and_nothing_is_lost()
    {
        await using var disk = await SmallDisk.MountAsync(Path.Combine(Data, "views"), 2);
        var (stored, refused) = (0, 0);
        await using (var lrs = await ServedLrs.StartAsync("--data", Data))
        {
            disk.Fill();
            for (var round = 0; round < 120 && refused == 0; round++)
                Count(await PostManyAsync(lrs.Http), ref stored, ref refused);
            Assert.True(refused > 0);
            await RequireCountAsync(lrs.Http, stored);

            disk.Free();
            await disk.ResizeAsync(64);
            refused = 0;
            for (var round = 0; round < 60; round++)
                Count(await PostManyAsync(lrs.Http), ref stored, ref refused);
            Assert.Equal(0, refused);
            await RequireCountAsync(lrs.Http, stored);
            Assert.Equal(0, await lrs.StopAsync());
            RequireNoStackTrace(lrs.Output);
        }

        await using var again = await ServedLrs.StartAsync("--data", Data);
        await RequireCountAsync(again.Http, stored);
    }

    private static void RequireNoStackTrace(string text) => Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);

    private static void Count(HttpStatusCode status, ref int stored, ref int refused)
    {
        if (status == HttpStatusCode.OK)
        {
            stored += 200;
            return;
        }

        Assert.Equal(HttpStatusCode.InsufficientStorage, status);
        refused++;
    }

    /// <summary>A statement too long for what is left of a page of the file.</summary>
    private SentBatch Batch(byte[]? attachment)
    {
        var batch = new SentBatch(random, null, attachment);
        batch.Statements[0].Json["result"]!["response"] = new string('x', 10_000);
        return batch;
    }

    private async Task<Guid> StoreAsync(HttpClient http)
    {
        var batch = Batch([1, 2, 3]);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(http, batch)).Status);
        return batch.Statements[0].Id;
    }

    private async Task<(HttpStatusCode Status, string Text)[]> WriteAllKindsAsync(HttpClient http) =>
    [
        await PostAsync(http, Batch(null)),
        await PostAsync(http, Batch(Encoding.ASCII.GetBytes($"{random.Next()}"))),
        await PutStateAsync(http),
    ];

    private static async Task<(HttpStatusCode Status, string Text)> PostAsync(HttpClient http, SentBatch batch)
    {
        using var content = batch.ToContent();
        using var answer = await http.PostAsync(new Uri("/xapi/statements", UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<(HttpStatusCode Status, string Text)> PutStateAsync(HttpClient http)
    {
        using var content = new StringContent(new string('s', 10_000));
        using var answer = await http.PutAsync(new Uri(StatePath, UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpStatusCode> PostManyAsync(HttpClient http)
    {
        var statements = Enumerable.Range(0, 200).Select(i => new
        {
            actor = new { mbox = $"mailto:learner{i}@example.org" },
            verb = new { id = "http://example.org/verbs/did" },
            @object = new { id = $"http://example.org/activities/{i % 10}" },
        });
        using var content = new StringContent(JsonSerializer.Serialize(statements), Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("/xapi/statements", UriKind.Relative), content);
        return answer.StatusCode;
    }

    private static async Task RequireCountAsync(HttpClient http, int stored)
    {
        var found = 0;
        for (var next = "/xapi/statements?format=ids&limit=500"; next.Length > 0;)
        {
            using var page = JsonDocument.Parse(await http.GetByteArrayAsync(new Uri(next, UriKind.Relative)));
            found += page.RootElement.GetProperty("statements").GetArrayLength();
            next = page.RootElement.GetProperty("more").GetString()!;
        }

        Assert.Equal(stored, found);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }
}
