using System.Runtime.InteropServices;
using System.Text.Json;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Storage;
using CoursePackager.Xapi;
using CoursePackager.Xapi.Json;

namespace CoursePackager.Lrs.Statements;

/// <summary>Makes a validated statement ready to store. The client's bytes stay as they are; only the values that the LRS sets
/// are put in:
/// id, stored, authority, and timestamp and version when absent (xAPI 1.0.3 Data 2.4). A single context activity becomes an array
/// (Data 2.4.6.2).</summary>
internal static class StatementPreparer
{
    private static readonly byte[] Version103 = "\"1.0.0\""u8.ToArray();
    private static readonly byte[] Version200 = "\"2.0.0\""u8.ToArray();
    private static readonly byte[] ListStart = "["u8.ToArray();
    private static readonly byte[] ListEnd = "]"u8.ToArray();

    /// <param name="statement">Element of a document that is still open.</param>
    /// <param name="authority">JSON of the agent who vouches for the statement.</param>
    /// <param name="id">Id to give; it must be the statement's own when that has one.</param>
    /// <param name="received">When the request came, as JSON; the timestamp of a statement that has none.</param>
    public static PreparedStatement Prepare(
        JsonElement statement, StatementFacts facts, XapiVersion version, byte[] authority, Guid id,
        ulong fingerprint, IReadOnlyList<string> attachmentHashes, byte[] received)
    {
        var edits = new JsonEdits(JsonMarshal.GetRawUtf8Value(statement));
        SetId(edits, statement, id);
        edits.SetIfAbsent(statement, "timestamp", received);
        if (version == XapiVersion.V200)
            VersionConversion.SetUtcTimestamps(edits, statement); // IEEE 9274.1.1 4.2.7
        edits.Set(statement, "stored", received);
        edits.Set(statement, "authority", authority);
        edits.SetIfAbsent(statement, "version", version == XapiVersion.V200 ? Version200 : Version103);
        return Finish(edits, statement, facts, id, fingerprint, attachmentHashes);
    }

    /// <summary>Prepares a statement that another LRS has stored: what that one has set stays, and only what is missing is put
    /// in.</summary>
    /// <param name="authority">JSON of the agent who vouches for the statement when it has no authority.</param>
    /// <param name="id">The statement's own.</param>
    /// <param name="now">Stored, of a statement that has none.</param>
    public static PreparedStatement PrepareImported(
        JsonElement statement, StatementFacts facts, XapiVersion version, byte[] authority, Guid id,
        ulong fingerprint, IReadOnlyList<string> attachmentHashes, DateTimeOffset now)
    {
        var edits = new JsonEdits(JsonMarshal.GetRawUtf8Value(statement));
        var known = statement.TryGetProperty("stored", out var stored) ? Quoted(stored.GetString()!) : WireTime.Json(now);
        SetId(edits, statement, id);
        edits.SetIfAbsent(statement, "timestamp", known);
        edits.SetIfAbsent(statement, "stored", known);
        edits.SetIfAbsent(statement, "authority", authority);
        edits.SetIfAbsent(statement, "version", version == XapiVersion.V200 ? Version200 : Version103);
        return Finish(edits, statement, facts, id, fingerprint, attachmentHashes);
    }

    // Ids are given back in one form, lower case, as filters and references name them.
    private static void SetId(in JsonEdits edits, JsonElement statement, Guid id)
    {
        Span<byte> text = stackalloc byte[36];
        id.TryFormat(text, out _);
        if (!statement.TryGetProperty("id"u8, out var own) || !JsonText.Utf8(own).SequenceEqual(text))
            edits.Set(statement, "id", Quoted(id.ToString("D")));
    }

    private static PreparedStatement Finish(
        in JsonEdits edits, JsonElement statement, StatementFacts facts, Guid id, ulong fingerprint,
        IReadOnlyList<string> attachmentHashes)
    {
        WrapContextActivities(edits, statement);
        WrapContextActivities(edits, statement.GetProperty("object"u8));

        var (json, storedAt) = edits.Apply("stored");
        return new PreparedStatement
        {
            Id = id,
            Json = json,
            StoredOffset = storedAt < 0 ? PreparedStatement.KeepStored : storedAt,
            Fingerprint = fingerprint,
            VerbKey = facts.VerbKey,
            ActivityKey = facts.ActivityKey,
            Registration = facts.Registration,
            AgentKeys = facts.AgentKeys,
            RelatedAgentKeys = facts.RelatedAgentKeys,
            RelatedActivityKeys = facts.RelatedActivityKeys,
            Voids = facts.Voids,
            RefersTo = facts.RefersTo,
            AttachmentHashes = attachmentHashes,
        };
    }

    private static void WrapContextActivities(in JsonEdits edits, JsonElement body)
    {
        if (!body.TryGetProperty("context"u8, out var context) || !context.TryGetProperty("contextActivities"u8, out var kinds))
            return;
        foreach (var kind in kinds.EnumerateObject())
        {
            if (kind.Value.ValueKind == JsonValueKind.Object)
                edits.Wrap(kind.Value, ListStart, ListEnd);
        }
    }

    private static byte[] Quoted(string text) => System.Text.Encoding.UTF8.GetBytes($"\"{text}\"");
}
