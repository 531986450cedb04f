using System.Globalization;
using System.Text;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Entries;

/// <summary>Writes and reads the journal item of one statement: numbers, keys and attachment hashes, then the JSON as it is
/// served.</summary>
internal static class StatementCodec
{
    private const string StoredFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
    private const int HashLength = 32;

    [Flags]
    private enum Has : byte
    {
        Nothing = 0,
        Activity = 1,
        Registration = 2,
        Voids = 4,
        RefersTo = 8,
        Erased = 16,
    }

    /// <summary>Writes the item and puts the time of storing into the JSON, unless that keeps its own; returns the item's whole
    /// length.</summary>
    public static int Write(ByteWriter writer, PreparedStatement statement, long sequence, long storedMs)
    {
        var start = JournalItem.Begin(writer);
        writer.Int64(sequence);
        writer.Int64(storedMs);
        writer.Guid(statement.Id);
        writer.UInt64(statement.Fingerprint);
        WriteKeys(writer, statement, Has.Nothing);
        writer.Int32(statement.AttachmentHashes.Count);
        foreach (var hash in statement.AttachmentHashes)
            writer.Bytes(Convert.FromHexString(hash));
        writer.Int32(statement.StoredOffset);
        var json = writer.Reserve(statement.Json.Length);
        statement.Json.Span.CopyTo(json);
        if (statement.StoredOffset != PreparedStatement.KeepStored)
            WriteStored(json.Slice(statement.StoredOffset, StoredFormat.Length), storedMs);
        return JournalItem.End(writer, start);
    }

    /// <summary>Reads the body of an item. The JSON is a part of <paramref name="body"/>, not a copy.</summary>
    public static JournaledStatement Read(ReadOnlyMemory<byte> body)
    {
        var reader = new ByteReader(body.Span);
        var sequence = reader.Int64();
        var storedMs = reader.Int64();
        var id = reader.Guid();
        var fingerprint = reader.UInt64();
        var verb = reader.Int64();
        var has = (Has)reader.Byte();
        var statement = new PreparedStatement
        {
            Id = id,
            Fingerprint = fingerprint,
            VerbKey = verb,
            ActivityKey = has.HasFlag(Has.Activity) ? reader.Int64() : null,
            Registration = has.HasFlag(Has.Registration) ? reader.Guid() : null,
            Voids = has.HasFlag(Has.Voids) ? reader.Guid() : null,
            RefersTo = has.HasFlag(Has.RefersTo) ? reader.Guid() : null,
            AgentKeys = reader.Keys(),
            RelatedAgentKeys = reader.Keys(),
            RelatedActivityKeys = reader.Keys(),
            AttachmentHashes = ReadHashes(ref reader),
            StoredOffset = reader.Int32(),
            Json = body[reader.Offset..],
        };
        return new JournaledStatement(sequence, storedMs, statement, has.HasFlag(Has.Erased));
    }

    /// <summary>Overwrites a whole item by one of the same length that keeps only id, sequence, time of storing and what the
    /// statement voids or refers to. Its JSON is an empty object and spaces: nobody is served it.</summary>
    public static void Erase(Span<byte> item)
    {
        var (sequence, storedMs, statement, _) = Read(item[JournalItem.HeaderLength..].ToArray());
        var writer = new ByteWriter();
        var start = JournalItem.Begin(writer);
        writer.Int64(sequence);
        writer.Int64(storedMs);
        writer.Guid(statement.Id);
        writer.UInt64(0);
        WriteKeys(writer, Tombstone(statement), Has.Erased);
        writer.Int32(0);
        writer.Int32(PreparedStatement.KeepStored);
        var json = writer.Reserve(item.Length - writer.Length);
        json.Fill((byte)' ');
        "{}"u8.CopyTo(json);
        JournalItem.End(writer, start);
        writer.Written.CopyTo(item);
    }

    private static PreparedStatement Tombstone(PreparedStatement statement) => statement with
    {
        VerbKey = 0,
        ActivityKey = null,
        Registration = null,
        AgentKeys = [],
        RelatedAgentKeys = [],
        RelatedActivityKeys = [],
    };

    private static void WriteKeys(ByteWriter writer, PreparedStatement statement, Has also)
    {
        writer.Int64(statement.VerbKey);
        writer.Byte((byte)(Parts(statement) | also));
        if (statement.ActivityKey is { } activity)
            writer.Int64(activity);
        if (statement.Registration is { } registration)
            writer.Guid(registration);
        if (statement.Voids is { } voids)
            writer.Guid(voids);
        if (statement.RefersTo is { } refersTo)
            writer.Guid(refersTo);
        writer.Keys(statement.AgentKeys);
        writer.Keys(statement.RelatedAgentKeys);
        writer.Keys(statement.RelatedActivityKeys);
    }

    private static Has Parts(PreparedStatement statement) =>
        (statement.ActivityKey is null ? Has.Nothing : Has.Activity)
        | (statement.Registration is null ? Has.Nothing : Has.Registration)
        | (statement.Voids is null ? Has.Nothing : Has.Voids)
        | (statement.RefersTo is null ? Has.Nothing : Has.RefersTo);

    private static string[] ReadHashes(ref ByteReader reader)
    {
        var count = reader.Int32();
        if (count == 0)
            return [];
        var hashes = new string[count];
        for (var i = 0; i < count; i++)
            hashes[i] = Convert.ToHexStringLower(reader.Take(HashLength));
        return hashes;
    }

    private static void WriteStored(Span<byte> place, long storedMs)
    {
        Span<char> text = stackalloc char[StoredFormat.Length];
        var stored = DateTimeOffset.FromUnixTimeMilliseconds(storedMs).UtcDateTime;
        stored.TryFormat(text, out _, StoredFormat, CultureInfo.InvariantCulture);
        Encoding.ASCII.GetBytes(text, place);
    }
}
