using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Erasing;

/// <summary>Makes the new bytes of the records that have something of the agent in them, and counts.</summary>
internal sealed class ErasurePass(string tenant, ErasureTargets targets)
{
    private readonly HashSet<string> documents = new(StringComparer.Ordinal);

    public long Statements { get; private set; }

    public int Documents => documents.Count;

    /// <summary>The whole record, header included, with checksums of its new content; null when nothing in it is the
    /// agent's.</summary>
    public Overwrite? Overwrite(JournalFolder journal, JournalRecord record)
    {
        var start = record.PayloadStart with { Offset = record.PayloadStart.Offset - JournalFormat.RecordHeaderLength };
        var bytes = new byte[JournalFormat.RecordHeaderLength + record.Payload.Length];
        record.Payload.CopyTo(bytes.AsMemory(JournalFormat.RecordHeaderLength));
        if (!Erase(record, bytes.AsMemory(JournalFormat.RecordHeaderLength)))
            return null;
        var header = new byte[JournalFormat.RecordHeaderLength];
        journal.Segment(start.Segment).Read(header, start.Offset);
        JournalFormat.WriteRecordHeader(bytes, JournalFormat.GroupStart(header));
        return new Overwrite(start, bytes);
    }

    private bool Erase(JournalRecord record, Memory<byte> payload) =>
        (EntryKind)payload.Span[0] == EntryKind.Statements ? EraseStatements(record, payload) : EraseValues(payload.Span);

    private bool EraseStatements(JournalRecord record, Memory<byte> payload)
    {
        var (owner, statements) = StatementsRecord.Read(record);
        if (owner != tenant)
            return false;
        var theirs = statements.Where(located => targets.IsTheirs(located.Journaled.Statement)).ToList();
        foreach (var (_, location) in theirs)
            StatementCodec.Erase(payload.Span.Slice((int)(location.Offset - record.PayloadStart.Offset), location.Length));
        Statements += theirs.Count;
        return theirs.Count > 0;
    }

    private bool EraseValues(Span<byte> payload) => ValuesRecord.Erase(payload, tenant, key =>
    {
        if (!targets.IsTheirs(key))
            return false;
        if (ValueKey.IsDocument(key))
            documents.Add(Convert.ToHexString(key));
        return true;
    });
}
