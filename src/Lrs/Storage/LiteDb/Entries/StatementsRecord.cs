using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Entries;

/// <summary>Record of one batch of new statements, and so all or nothing: kind, tenant, count, then an item for each.</summary>
internal static class StatementsRecord
{
    /// <summary>Adds the record to the journal's open group; sequences follow <paramref name="lastSequence"/>.</summary>
    public static List<LocatedStatement> Write(
        JournalWriter journal, string tenant, IReadOnlyList<PreparedStatement> statements, long lastSequence, long storedMs)
    {
        var written = new List<LocatedStatement>(statements.Count);
        var writer = journal.BeginRecord();
        writer.Byte((byte)EntryKind.Statements);
        writer.Text(tenant);
        writer.Int32(statements.Count);
        for (var i = 0; i < statements.Count; i++)
        {
            var start = writer.Length;
            var sequence = lastSequence + 1 + i;
            var length = StatementCodec.Write(writer, statements[i], sequence, storedMs);
            var journaled = new JournaledStatement(sequence, storedMs, statements[i]);
            written.Add(new LocatedStatement(journaled, journal.Locate(start, length)));
        }

        journal.EndRecord();
        return written;
    }

    /// <summary>Reads a record's payload. Statements share its memory.</summary>
    public static (string Tenant, List<LocatedStatement> Statements) Read(JournalRecord record)
    {
        var reader = new ByteReader(record.Payload.Span);
        _ = reader.Byte();
        var tenant = reader.Text()!;
        var statements = new List<LocatedStatement>(reader.Int32());
        for (var i = 0; i < statements.Capacity; i++)
        {
            var item = RecordItems.Take(ref reader, record, out var location);
            statements.Add(new LocatedStatement(StatementCodec.Read(item), location));
        }

        return (tenant, statements);
    }
}
