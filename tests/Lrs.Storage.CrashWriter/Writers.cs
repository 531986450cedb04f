using System.Security.Cryptography;
using System.Text;
using CoursePackager.Lrs.Storage.LiteDb;

namespace CoursePackager.Lrs.Storage.CrashWriter;

/// <summary>Eight writers that append batches to a store and tell, line by line, what the store has acknowledged:
/// <c>statement ID SHA-256-of-its-bytes</c>, <c>voided ID</c>, <c>attachment SHA-256</c>.</summary>
internal static class Writers
{
    private const int Count = 8;
    private const int LongestAttachment = 600_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Small enough for segments to end and views to be saved all the time.</summary>
    public static EmbeddedStoreOptions Options => new() { SegmentBytes = 64 * 1024, ViewLayerSize = 64 };

    /// <summary>Writes until <paramref name="finish"/>; <paramref name="tell"/> gets the lines of one batch at once.</summary>
    public static Task RunAsync(IStore store, Action<string> tell, CancellationToken finish) =>
        Task.WhenAll(Enumerable.Range(0, Count).Select(_ => Task.Run(() => WriteAsync(store, tell, finish), CancellationToken.None)));

    private static async Task WriteAsync(IStore store, Action<string> tell, CancellationToken finish)
    {
        var voidable = new Queue<Guid>();
        while (!finish.IsCancellationRequested)
        {
            try
            {
                var attachment = Random.Shared.Next(6) == 0 ? await AttachAsync(store) : null;
                var batch = new CrashBatch(Random.Shared.Next(4) == 0 && voidable.TryDequeue(out var old) ? old : null, attachment);
                var result = await store.AppendAsync("default", batch.Statements, CancellationToken.None);
                tell(Acknowledged(batch, result));
                if (batch.Target is null)
                    voidable.Enqueue(batch.Statements[0].Id);
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    /// <summary>Mostly short, sometimes long enough to be written in several parts.</summary>
    private static async Task<string> AttachAsync(IStore store)
    {
        var bytes = new byte[Random.Shared.Next(Random.Shared.Next(LongestAttachment))];
        Random.Shared.NextBytes(bytes);
        return await store.PutAttachmentAsync("default", new MemoryStream(bytes), CancellationToken.None);
    }

    private static string Acknowledged(CrashBatch batch, AppendResult result)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < batch.Statements.Count; i++)
        {
            // A store that sent the batch again, its connection having broken, does not know when it was stored.
            var statement = batch.Statements[i];
            var hash = result.Outcomes[i] == AppendOutcome.Stored
                ? Convert.ToHexStringLower(SHA256.HashData(CrashBatch.Expected(statement, result.Stored)))
                : "same";
            lines.Append("statement ").Append(statement.Id).Append(' ').Append(hash).Append('\n');
        }

        if (batch.Target is { } target)
            lines.Append("voided ").Append(target).Append('\n');
        if (batch.Attachment is { } attachment)
            lines.Append("attachment ").Append(attachment).Append('\n');
        return lines.ToString();
    }
}
