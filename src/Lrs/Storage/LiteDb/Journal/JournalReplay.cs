using CoursePackager.Lrs.Storage.LiteDb.Maintenance;

namespace CoursePackager.Lrs.Storage.LiteDb.Journal;

/// <summary>
/// Reads a journal from a position to its end when a store opens. A write that a crash cut short is removed from the end;
/// anything else that is not whole is damage and is refused.
/// </summary>
internal sealed class JournalReplay(JournalFolder folder, IProgress<StoreProgress>? progress)
{
    private long done;
    private long total;

    /// <summary>Bytes of an unfinished, never acknowledged write that were cut from the end; 0 mostly.</summary>
    public long CutBytes { get; private set; }

    /// <summary>Gives every record after <paramref name="from"/> to <paramref name="apply"/>; returns where the journal
    /// ends.</summary>
    /// <param name="from">Beginning of a record, or default for the whole journal.</param>
    /// <param name="knownEnd">An end that had been made durable; the journal must reach it.</param>
    /// <exception cref="StoreDamagedException">Acknowledged bytes are missing or changed.</exception>
    public JournalPosition Run(
        JournalPosition from, JournalPosition knownEnd, Action<JournalRecord> apply, CancellationToken cancel)
    {
        var segments = folder.Segments();
        if (segments.Count > 0 && RemoveUnfinishedSegment(segments[^1], knownEnd))
            segments = [.. segments.SkipLast(1)];
        RequireUnbroken(segments, from, knownEnd);
        total = segments.Where(segment => segment >= from.Segment).Sum(segment => folder.Segment(segment).Length);
        var end = default(JournalPosition);
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i] < from.Segment)
            {
                RequireLength(segments[i], segments[i + 1]);
                continue;
            }

            var offset = segments[i] == from.Segment ? from.Offset : JournalFormat.SegmentHeaderLength;
            var following = i + 1 < segments.Count ? segments[i + 1] : (uint?)null;
            CheckHeader(segments[i], out _);
            end = ReadSegment(segments[i], offset, following, knownEnd, apply, cancel);
        }

        if (end.CompareTo(knownEnd) < 0)
            throw EndsEarly(end, knownEnd);
        return end;
    }

    private JournalPosition ReadSegment(
        uint segment,
        uint offset,
        uint? following,
        JournalPosition knownEnd,
        Action<JournalRecord> apply,
        CancellationToken cancel)
    {
        var reader = new SegmentReader(folder, segment, offset);
        if (offset > reader.Length)
            throw EndsEarly(new(segment, (uint)reader.Length), new(segment, offset));
        while (reader.TryRead(out var record))
        {
            cancel.ThrowIfCancellationRequested();
            apply(record);
            progress?.Report(new StoreProgress(done + record.End.Offset, total));
        }

        var end = new JournalPosition(segment, (uint)reader.Offset);
        if (following is { } next)
            RequireSealed(next, reader, end);
        else if (!reader.AtEnd)
            CutUnfinished(reader, end, knownEnd);
        done += reader.Length;
        return end;
    }

    private StoreDamagedException EndsEarly(JournalPosition end, JournalPosition knownEnd) =>
        JournalDamage.At(folder, end, $"the journal ends here, but had been written up to {knownEnd}");

    /// <summary>A segment that the views know needs no reading, but it must not have become shorter.</summary>
    private void RequireLength(uint segment, uint next)
    {
        CheckHeader(segment, out _);
        CheckHeader(next, out var stated);
        var length = folder.Segment(segment).Length;
        if (length != stated)
            throw WrongLength(new JournalPosition(segment, (uint)Math.Min(length, stated)), length, stated);
        folder.Forget(segment);
    }

    private StoreDamagedException WrongLength(JournalPosition end, long length, uint stated) =>
        JournalDamage.At(folder, end, $"the file has {length} bytes, but had {stated} when it was closed");

    private void RequireSealed(uint next, SegmentReader reader, JournalPosition end)
    {
        CheckHeader(next, out var stated);
        if (!reader.AtEnd)
            throw JournalDamage.At(folder, end, "a record is not as it was written");
        if (reader.Length != stated)
            throw WrongLength(end, reader.Length, stated);
    }

    private void CutUnfinished(SegmentReader reader, JournalPosition end, JournalPosition knownEnd)
    {
        if (end.CompareTo(knownEnd) < 0 || reader.HasLaterGroup())
            throw JournalDamage.At(folder, end, "a record is not as it was written");
        CutBytes = reader.Length - reader.Offset;
        var file = folder.Segment(end.Segment);
        file.SetLength(reader.Offset);
        file.Flush();
    }

    /// <summary>A segment whose header a crash cut short holds nothing yet: it is removed.</summary>
    private bool RemoveUnfinishedSegment(uint segment, JournalPosition knownEnd)
    {
        if (knownEnd.Segment >= segment || !folder.IsBarelyBegun(segment))
            return false;
        if (JournalFormat.CheckSegmentHeader(folder.Header(segment), segment, out _) is null)
            return false;
        CutBytes += folder.Segment(segment).Length;
        folder.Forget(segment);
        folder.Files.Delete(folder.FileName(segment));
        return true;
    }

    private void CheckHeader(uint segment, out uint previousLength)
    {
        if (JournalFormat.CheckSegmentHeader(folder.Header(segment), segment, out previousLength) is { } wrong)
            throw JournalDamage.At(folder, new(segment, 0), wrong);
    }

    private void RequireUnbroken(IReadOnlyList<uint> segments, JournalPosition from, JournalPosition knownEnd)
    {
        var last = Math.Max(from.Segment, knownEnd.Segment);
        for (var i = 0; i < Math.Max(segments.Count, last); i++)
        {
            if (i >= segments.Count || segments[i] != i + 1)
                throw JournalDamage.At(folder, new((uint)i + 1, 0), "the file is missing");
        }
    }
}
