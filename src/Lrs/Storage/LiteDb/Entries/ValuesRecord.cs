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
        var count = reader.Int32();
        var changes = new List<LocatedValueChange>(count);
        for (var i = 0; i < count; i++)
        {
            var key = reader.Take(reader.Int32()).ToArray();
            var isDeleted = reader.Byte() == Deleted;
            var location = default(JournalLocation);
            var item = isDeleted ? default : RecordItems.Take(ref reader, record, out location);
            if (!ValueKey.IsErased(key))
                changes.Add(isDeleted
                    ? new LocatedValueChange(new ValueChange(key, null), null)
                    : new LocatedValueChange(new ValueChange(key, ValueCodec.Read(item)), location));
        }

        return (tenant, changes);
    }

    /// <summary>Overwrites key and item of the changes that are to go with spaces, in a payload of this tenant; lengths stay.
    /// True when there was one.</summary>
    public static bool Erase(Span<byte> payload, string tenant, Func<byte[], bool> isToGo)
    {
        var reader = new ByteReader(payload);
        _ = reader.Byte();
        var hasErased = false;
        if (reader.Text() != tenant)
            return false;
        var count = reader.Int32();
        for (var i = 0; i < count; i++)
        {
            var keyLength = reader.Int32();
            var (keyStart, key) = (reader.Offset, reader.Take(keyLength).ToArray());
            var isPresent = reader.Byte() == Present;
            var item = isPresent ? reader.Offset..(reader.Offset + JournalItem.LengthOf(payload[reader.Offset..])) : default;
            _ = reader.Take(item.End.Value - item.Start.Value);
            if (ValueKey.IsErased(key) || !isToGo(key))
                continue;
            payload.Slice(keyStart, keyLength).Fill((byte)' ');
            if (isPresent)
                JournalItem.Blank(payload[item]);
            hasErased = true;
        }

        return hasErased;
    }
}
