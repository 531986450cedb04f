using System.Globalization;
using System.Text;

namespace CoursePackager.Lrs.Storage.CrashWriter;

/// <summary>Statements of one request. Their text says what the store must have kept: a verb key that all statements of the batch
/// share and that says how many they are, and the statement that one of them voids.</summary>
internal sealed class CrashBatch
{
    private const string VerbProperty = "\"verb\":";
    private const string VoidsProperty = "\"voids\":\"";
    private const string StoredFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
    private readonly long verb = Random.Shared.NextInt64(long.MaxValue);

    /// <param name="target">What the last statement voids; null when none does.</param>
    /// <param name="attachment">Hash of what the first statement comes with; null when nothing.</param>
    public CrashBatch(Guid? target, string? attachment)
    {
        Target = target;
        Attachment = attachment;
        Statements = [.. Enumerable.Range(1, SizeOf(verb)).Select(place => Statement(
            place == SizeOf(verb) ? target : null, place == 1 && attachment is not null ? [attachment] : []))];
    }

    public Guid? Target { get; }

    public string? Attachment { get; }

    public IReadOnlyList<PreparedStatement> Statements { get; }

    /// <summary>The batch's verb key, which the statement's text holds too.</summary>
    public static long VerbOf(ReadOnlySpan<byte> json)
    {
        var start = json.IndexOf(Encoding.ASCII.GetBytes(VerbProperty)) + VerbProperty.Length;
        var digits = json[start..][..json[start..].IndexOf((byte)',')];
        return long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>What the statement with this text voids; null when nothing.</summary>
    public static Guid? VoidsOf(ReadOnlySpan<byte> json)
    {
        var start = json.IndexOf(Encoding.ASCII.GetBytes(VoidsProperty));
        return start < 0 ? null : Guid.Parse(Encoding.ASCII.GetString(json.Slice(start + VoidsProperty.Length, 36)));
    }

    /// <summary>Statements in the batch with this verb key.</summary>
    public static int SizeOf(long verb) => (int)(verb % 8) + 1;

    /// <summary>The text that the store must serve after it has stored the statement at this time.</summary>
    public static byte[] Expected(PreparedStatement statement, DateTimeOffset stored)
    {
        var json = statement.Json.ToArray();
        Encoding.ASCII.GetBytes(stored.UtcDateTime.ToString(StoredFormat, CultureInfo.InvariantCulture))
            .CopyTo(json, statement.StoredOffset);
        return json;
    }

    private PreparedStatement Statement(Guid? voids, IReadOnlyList<string> attachments)
    {
        var id = Guid.NewGuid();
        var said = voids is { } target ? $",{VoidsProperty}{target}\"" : "";
        var head = $"{{{VerbProperty}{verb},\"id\":\"{id}\"{said},\"stored\":\"";
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
            Voids = voids,
            RefersTo = voids,
            AttachmentHashes = attachments,
        };
    }
}
