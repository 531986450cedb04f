using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>The system calls of a real service under strace: what an answer acknowledges was on disk before the answer was
/// sent.</summary>
public sealed class FlushOrderTests(ITestOutputHelper output) : IDisposable
{
    private const string Calls = "trace=pwrite64,pwritev,fsync,fdatasync,?rename,?renameat,?renameat2,sendto,sendmsg,write,writev";
    private readonly TemporaryFolder folder = new();

    private string Trace => Path.Combine(folder.Path, "trace");

    public void Dispose() => folder.Delete();

    [Fact]
    public async Task A_client_alone_gets_each_answer_after_a_flush_of_its_own()
    {
        var ids = new List<Guid>();
        var calls = await TraceAsync(async http =>
        {
            for (var i = 0; i < 20; i++)
                ids.Add(await PostAsync(http));
        });

        ids.ForEach(id => RequireFlushed(calls, Written(calls, $"{id}"), Answer(calls, $"{id}")));
        Report(calls, ids.Count);
    }

    [Fact]
    public async Task Clients_that_write_together_share_flushes_and_are_answered_after_theirs()
    {
        var ids = new List<Guid>();
        var calls = await TraceAsync(async http =>
        {
            var posted = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(async () =>
            {
                var own = new List<Guid>();
                for (var i = 0; i < 8; i++)
                    own.Add(await PostAsync(http));
                return own;
            })));
            ids.AddRange(posted.SelectMany(own => own));
        });

        ids.ForEach(id => RequireFlushed(calls, Written(calls, $"{id}"), Answer(calls, $"{id}")));
        Assert.True(Flushes(calls).Count <= ids.Count / 2);
        Report(calls, ids.Count);
    }

    [Fact]
    public async Task Documents_and_attachments_are_on_disk_before_their_answer()
    {
        var batch = new SentBatch(new Random(1), null, Encoding.ASCII.GetBytes("the-attached-work"));
        var calls = await TraceAsync(async http =>
        {
            var state = "/xapi/activities/state?stateId=s&activityId=http://example.org/a&agent="
                + Uri.EscapeDataString("""{"mbox":"mailto:ann@example.org"}""");
            using var document = new StringContent("the-kept-document");
            using var kept = await http.PutAsync(new Uri(state, UriKind.Relative), document);
            Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
            using var content = batch.ToContent();
            using var stored = await http.PostAsync(new Uri("/xapi/statements", UriKind.Relative), content);
            stored.EnsureSuccessStatusCode();
        });

        RequireFlushed(calls, Written(calls, "the-kept-document"), Answer(calls, "HTTP/1.1 204"));
        var statement = Written(calls, $"{batch.Statements[0].Id}");
        RequireFlushed(calls, statement, Answer(calls, $"{batch.Statements[0].Id}"));
        var part = calls.First(call => call.Has("the-attached-work") && call.Has(".part>"));
        var named = calls.First(call => call.Is("rename", "renameat", "renameat2") && part.IsBefore(call));
        Assert.Contains(calls, call => IsFlush(call) && call.Has(".part>") && part.IsBefore(call) && call.IsBefore(named));
        Assert.Contains(calls, call => IsFlush(call) && call.Has("/attachments") && named.IsBefore(call) && call.IsBefore(statement));
    }

    /// <summary>The bytes were written, then the journal was flushed from beginning to end, and only then the answer was
    /// begun.</summary>
    private static void RequireFlushed(List<SystemCall> calls, SystemCall written, SystemCall answer) =>
        Assert.Contains(Flushes(calls), flush => written.IsBefore(flush) && flush.IsBefore(answer));

    private static SystemCall Written(List<SystemCall> calls, string text) =>
        calls.First(call => call.Is("pwrite64", "pwritev") && call.Has(".journal>") && call.Has(text));

    private static SystemCall Answer(List<SystemCall> calls, string text) =>
        calls.First(call => call.Is("sendto", "sendmsg", "write", "writev") && call.Has("HTTP/1.1 2") && call.Has(text));

    private static List<SystemCall> Flushes(List<SystemCall> calls) =>
        calls.FindAll(call => IsFlush(call) && call.Has(".journal>") && call.Text.EndsWith("= 0", StringComparison.Ordinal));

    private static bool IsFlush(SystemCall call) => call.Is("fsync", "fdatasync");

    /// <summary>There is never more than one flush for a group: a group is one write to the journal.</summary>
    private void Report(List<SystemCall> calls, int statements)
    {
        var groups = calls.Count(call => call.Is("pwrite64", "pwritev") && call.Has(".journal>"));
        Assert.True(Flushes(calls).Count <= groups);
        output.WriteLine($"{statements} statements: {groups} groups, {Flushes(calls).Count} flushes.");
    }

    private async Task<List<SystemCall>> TraceAsync(Func<HttpClient, Task> work)
    {
        string[] strace = ["strace", "-f", "-y", "--seccomp-bpf", "-s", "1000000", "-e", Calls, "-o", Trace];
        await using (var lrs = await ServedLrs.StartUnderAsync(strace, "--data", Path.Combine(folder.Path, "data")))
        {
            await work(lrs.Http);
            Assert.Equal(0, await lrs.StopAsync());
        }

        return TraceReader.Read(Trace);
    }

    private static async Task<Guid> PostAsync(HttpClient http)
    {
        var id = Guid.NewGuid();
        var statement = new JsonObject
        {
            ["id"] = $"{id}",
            ["actor"] = new JsonObject { ["mbox"] = "mailto:ann@example.org" },
            ["verb"] = new JsonObject { ["id"] = "http://example.org/verbs/did" },
            ["object"] = new JsonObject { ["id"] = "http://example.org/activities/1" },
        };
        using var content = new StringContent(statement.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        using var answer = await http.PostAsync(new Uri("/xapi/statements", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return id;
    }
}
