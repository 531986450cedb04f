using System.Collections.Concurrent;
using System.Net;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>Eight clients that post batches to a service, through its end and start, and keep account of what it
/// acknowledged.</summary>
internal sealed class XapiClients
{
    private const int Count = 8;
    private const int LongestAttachment = 400_000;
    private readonly ConcurrentBag<SentBatch> sent = [];
    private readonly ConcurrentQueue<Guid> voidable = new();
    private int acknowledged;
    private int refused;

    public IReadOnlyList<SentBatch> Sent => [.. sent];

    /// <summary>Batches answered with 200.</summary>
    public int Acknowledged => Volatile.Read(ref acknowledged);

    /// <summary>Batches answered with 503 or 507.</summary>
    public int Refused => Volatile.Read(ref refused);

    /// <summary>Posts until the service no longer answers, or until <paramref name="finish"/>. What it cannot store now is
    /// not sent again.</summary>
    public Task PostAsync(HttpClient http, CancellationToken finish) => Task.WhenAll(
        Enumerable.Range(0, Count).Select(_ => Task.Run(() => PostInTurnAsync(http, finish), CancellationToken.None)));

    /// <summary>Waits until a count has grown by this much.</summary>
    public static async Task AwaitAsync(Func<int> count, int more)
    {
        for (var before = count(); count() < before + more;)
            await Task.Delay(10);
    }

    private async Task PostInTurnAsync(HttpClient http, CancellationToken finish)
    {
        var random = new Random(Random.Shared.Next());
        try
        {
            while (!finish.IsCancellationRequested)
                await PostAsync(http, random);
        }
        catch (HttpRequestException)
        {
            // The service is gone; what became of the batch under way is for the ledger to find out.
        }
    }

    private async Task PostAsync(HttpClient http, Random random)
    {
        var batch = new SentBatch(
            random,
            random.Next(4) == 0 && voidable.TryDequeue(out var target) ? target : null,
            random.Next(4) == 0 ? RandomBytes(random) : null);
        sent.Add(batch);
        using var content = batch.ToContent();
        using var answer = await http.PostAsync(Statements(""), content);
        if (answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.InsufficientStorage)
        {
            Interlocked.Increment(ref refused);
            batch.IsRefused = answer.StatusCode == HttpStatusCode.InsufficientStorage;
            await Task.Delay(20);
            return;
        }

        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer}\n{await answer.Content.ReadAsStringAsync()}");
        batch.IsAcknowledged = true;
        Interlocked.Increment(ref acknowledged);
        var first = batch.Statements[0];
        if (random.Next(3) == 0)
            first.Served = await http.GetByteArrayAsync(Statements($"?statementId={first.Id}"));
        if (batch.Statements.All(statement => statement.Voids is null))
            voidable.Enqueue(first.Id);
    }

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(random.Next(LongestAttachment)) + 1];
        random.NextBytes(bytes);
        return bytes;
    }

    private static Uri Statements(string query) => new($"/xapi/statements{query}", UriKind.Relative);
}
