using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoursePackager.Lrs.Storage.LiteDb;

namespace CoursePackager.Lrs.Storage.CrashWriter;

/// <summary>Eight writers that append batches to a store for ever and print each acknowledged statement's id and the SHA-256 of its
/// bytes.</summary>
internal static class Writers
{
    private const int Count = 8;
    private const string VerbProperty = "\"verb\":";

    /// <summary>Small enough for segments to end and views to be saved all the time.</summary>
    public static EmbeddedStoreOptions Options => new() { SegmentBytes = 64 * 1024, ViewLayerSize = 64 };

    public static async Task RunAsync(IStore store) =>
        await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => Task.Run(() => WriteAsync(store))));

    /// <summary>The batch's verb key, which the statement's text holds too.</summary>
    public static long VerbOf(ReadOnlySpan<byte> json)
    {
        var start = json.IndexOf(Encoding.ASCII.GetBytes(VerbProperty)) + VerbProperty.Length;
        var digits = json[start..][..json[start..].IndexOf((byte)',')];
        return long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>Statements in the batch with this verb key.</summary>
    public static int SizeOf(long verb) => (int)(verb % 8) + 1;

    private static async Task WriteAsync(IStore store)
    {
        while (true)
        {
            var verb = Random.Shared.NextInt64(long.MaxValue);
            var batch = Enumerable.Range(0, SizeOf(verb)).Select(_ => Statement(verb)).ToList();
            await store.AppendAsync("default", batch, CancellationToken.None);
            foreach (var statement in batch)
            {
                var stored = await store.GetStatementAsync("default", statement.Id, CancellationToken.None);
                Console.WriteLine($"{statement.Id} {Convert.ToHexStringLower(SHA256.HashData(stored!.Json.Span))}");
            }
        }
    }

    private static PreparedStatement Statement(long verb)
    {
        var id = Guid.NewGuid();
        var head = $"{{{VerbProperty}{verb},\"id\":\"{id}\",\"stored\":\"";
        var tail = $"0000-00-00T00:00:00.000Z\",\"text\":\"{new string('x', Random.Shared.Next(2000))}\"}}";
        return new PreparedStatement
        {
            Id = id,
            Json = Encoding.UTF8.GetBytes(head + tail),
            StoredOffset = head.Length,
            Fingerprint = (ulong)verb,
            VerbKey = verb,
            ActivityKey = null,
            Registration = null,
            AgentKeys = [1],
            RelatedAgentKeys = [1],
            RelatedActivityKeys = [],
            Voids = null,
            RefersTo = null,
            AttachmentHashes = [],
        };
    }
}
