using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CoursePackager.Lrs.Storage.Tests.LiteDb;
using Xunit.Abstractions;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>What an administrator meets who starts the service on a journal that something has damaged.</summary>
public sealed class DamagedFolderTests(ITestOutputHelper output) : EmbeddedStoreFixture
{
    private const string Statements = "/xapi/statements?ascending=true&limit=500";
    private readonly Random random = new(15);
    private int started;
    private int refused;

    [Fact]
    public async Task A_journal_cut_or_changed_anywhere_is_served_as_far_as_it_is_whole_or_refused_in_one_sentence()
    {
        var image = await KilledAsync();
        var all = await ServedAsync(image);
        Assert.True(all.Count > 20);
        var rounds = LongRuns.Damages(3);
        for (var round = 0; round < 2 * rounds; round++)
        {
            var copy = Path.Combine(Path.GetDirectoryName(Folder)!, $"damaged-{round}");
            CopyFolder(image, copy);
            await DamageAsync(Segments(copy)[0], isCut: round % 2 == 0);
            await RequireAsync(copy, all);
            Directory.Delete(copy, recursive: true);
        }

        output.WriteLine($"{rounds} cuts and {rounds} flipped bits: {started} times an exact prefix was served, {refused} times "
            + "the start was refused.");
    }

    [Fact]
    public async Task A_damaged_statement_is_answered_with_where_to_look_and_the_rest_is_served()
    {
        await using var lrs = await ServedLrs.StartAsync("--data", Folder);
        var (good, bad) = (new SentBatch(random, null, null), new SentBatch(random, null, null));
        await PostAsync(lrs.Http, good);
        await PostAsync(lrs.Http, bad);
        await SpoilAsync($"{bad.Statements[0].Id}");

        using var whole = await lrs.Http.GetAsync(new Uri($"/xapi/statements?statementId={good.Statements[0].Id}", UriKind.Relative));
        using var spoilt = await lrs.Http.GetAsync(new Uri($"/xapi/statements?statementId={bad.Statements[0].Id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, spoilt.StatusCode);
        Assert.Contains("lrs verify", await spoilt.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await lrs.StopAsync());
        Assert.Contains("The journal is damaged at segment 1, offset", lrs.Output, StringComparison.Ordinal);
        RequireNoStackTrace(lrs.Output);
    }

    /// <summary>The folder of a service that was killed after it had stored some statements.</summary>
    private async Task<string> KilledAsync()
    {
        await using var lrs = await ServedLrs.StartAsync("--data", Folder);
        for (var i = 0; i < 40; i++)
            await PostAsync(lrs.Http, new SentBatch(random, null, null));
        await lrs.KillAsync();
        return Image("image");
    }

    private async Task DamageAsync(string segment, bool isCut)
    {
        var bytes = await File.ReadAllBytesAsync(segment);
        if (isCut)
            bytes = bytes[..random.Next(bytes.Length)];
        else
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        await File.WriteAllBytesAsync(segment, bytes);
    }

    private async Task RequireAsync(string folder, List<string> all)
    {
        var verified = await CommandLine.LrsAsync("verify", "--data", folder);
        Assert.InRange(verified.Code, 0, 1);
        RequireNoStackTrace(verified.Output + verified.Error);
        await using var lrs = await ServedLrs.TryStartAsync([], "--data", folder);
        RequireNoStackTrace(lrs.Output);
        if (lrs.ExitCode is { } code)
        {
            refused++;
            Assert.Equal((1, 1), (code, verified.Code));
            Assert.Matches(@"^lrs: The journal is damaged at segment \d+, offset \d+ \(.+\): .+\n$", lrs.Output.TrimEnd() + "\n");
            return;
        }

        started++;
        Assert.Equal(0, verified.Code);
        var found = await ListAsync(lrs.Http);
        Assert.Equal(all.Take(found.Count), found);
        Assert.Equal(0, await lrs.StopAsync());
    }

    private async Task SpoilAsync(string text)
    {
        var file = Segments(Folder)[0];
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        stream.Position = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text));
        stream.WriteByte((byte)'#');
    }

    private static async Task<List<string>> ServedAsync(string image)
    {
        var copy = image + "-served";
        CopyFolder(image, copy);
        await using var lrs = await ServedLrs.StartAsync("--data", copy);
        return await ListAsync(lrs.Http);
    }

    private static async Task PostAsync(HttpClient http, SentBatch batch)
    {
        using var content = batch.ToContent();
        using var answer = await http.PostAsync(new Uri("/xapi/statements", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Every statement's text, in order of storing.</summary>
    private static async Task<List<string>> ListAsync(HttpClient http)
    {
        var found = new List<string>();
        for (var next = Statements; next.Length > 0;)
        {
            var page = JsonNode.Parse(await http.GetByteArrayAsync(new Uri(next, UriKind.Relative)))!;
            found.AddRange(page["statements"]!.AsArray().Select(statement => statement!.ToJsonString()));
            next = (string)page["more"]!;
        }

        return found;
    }

    private static void RequireNoStackTrace(string text)
    {
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }
}
