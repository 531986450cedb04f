using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Entries;

/// <summary>Record of changes to values, all or nothing: kind, tenant, count, then for each its key and its item or
/// nothing.</summary>
internal static class ValuesRecord
{
    private const byte Deleted = 0;
    private const byte Present = 1;

    /// <summary>Adds the record to the journal's open group.</summary>
    public static List<LocatedValueChange> Write(JournalWriter journal, string tenant, IReadOnlyList<ValueChange> changes)
    {
        var written = new List<LocatedValueChange>(changes.Count);
        var writer = journal.BeginRecord();
        writer.Byte((byte)EntryKind.Values);
        writer.Text(tenant);
        writer.Int32(changes.Count);
        foreach (var change in changes)
        {
            writer.Int32(change.Key.Length);
            writer.Bytes(change.Key);
            writer.Byte(change.Value is null ? Deleted : Present);
            var start = writer.Length;
            JournalLocation? location = change.Value is { } value
                ? journal.Locate(start, ValueCodec.Write(writer, value))
                : null;
            written.Add(new LocatedValueChange(change, location));
        }

        journal.EndRecord();
        return written;
    }

    /// <summary>Reads a record's payload. Values share its memory.</summary>
    public static (string Tenant, List<LocatedValueChange> Changes) Read(JournalRecord record)
    {
        var reader = new ByteReader(record.Payload.Span);
        _ = reader.Byte();
        var tenant = reader.Text()!;
        var changes = new List<LocatedValueChange>(reader.Int32());
        for (var i = 0; i < changes.Capacity; i++)
        {
            var key = reader.Take(reader.Int32()).ToArray();
            if (reader.Byte() == Deleted)
            {
                changes.Add(new LocatedValueChange(new ValueChange(key, null), null));
                continue;
            }

            var item = RecordItems.Take(ref reader, record, out var location);
            changes.Add(new LocatedValueChange(new ValueChange(key, ValueCodec.Read(item)), location));
        }

        return (tenant, changes);
    }
}
