using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.LiteDb.Journal;

/// <summary>Walks the records of one segment and stops at the first that is not whole.</summary>
internal sealed class SegmentReader
{
    private const int Kept = 4 << 20;
    private readonly IStoreFile file;
    private readonly uint segment;
    private readonly long length;
    private readonly byte[] header = new byte[JournalFormat.RecordHeaderLength];
    private byte[] payload = new byte[64 * 1024];

    public SegmentReader(JournalFolder folder, uint segment, uint offset)
    {
        file = folder.Segment(segment);
        this.segment = segment;
        length = file.Length;
        Offset = offset;
    }

    /// <summary>Where the next record begins, or the bad one.</summary>
    public long Offset { get; private set; }

    /// <summary>Length of the file.</summary>
    public long Length => length;

    /// <summary>True once all bytes have been read as whole records.</summary>
    public bool AtEnd => Offset == length;

    /// <summary>False at the end and before a record that is not whole; <see cref="AtEnd"/> tells which.</summary>
    public bool TryRead(out JournalRecord record)
    {
        record = default;
        if (AtEnd || !TryReadAt(Offset, out var payloadLength))
            return false;
        var next = Math.Min(length, JournalFormat.Align(Offset + JournalFormat.RecordHeaderLength + payloadLength));
        record = new JournalRecord(
            new JournalPosition(segment, (uint)Offset + JournalFormat.RecordHeaderLength),
            payload.AsMemory(0, payloadLength),
            new JournalPosition(segment, (uint)next));
        Offset = next;
        return true;
    }

    /// <summary>Whether a whole record of a group that began after <see cref="Offset"/> lies behind it: then the bytes at
    /// <see cref="Offset"/> had been acknowledged, and are damaged rather than cut short.</summary>
    public bool HasLaterGroup() =>
        PlacesBehind().Any(at => TryReadAt(at, out _) && JournalFormat.GroupStart(header) > Offset);

    /// <summary>Moves on to the next whole record behind a bad one; false when there is none.</summary>
    public bool TrySkipDamage()
    {
        foreach (var at in PlacesBehind().Where(at => TryReadAt(at, out _)))
        {
            Offset = at;
            return true;
        }

        return false;
    }

    /// <summary>Where records could begin behind <see cref="Offset"/>.</summary>
    private IEnumerable<long> PlacesBehind()
    {
        var last = length - JournalFormat.RecordHeaderLength;
        for (var at = JournalFormat.Align(Offset + 1); at <= last; at += JournalFormat.Alignment)
            yield return at;
    }

    private bool TryReadAt(long offset, out int payloadLength)
    {
        payloadLength = 0;
        var read = file.Read(header, offset);
        if (JournalFormat.PayloadLength(header.AsSpan(0, read), length - offset) is not { } stated)
            return false;
        EnsureRoom(stated);
        payloadLength = stated;
        return file.Read(payload.AsSpan(0, stated), offset + JournalFormat.RecordHeaderLength) == stated
            && JournalFormat.IsWhole(header, payload.AsSpan(0, stated));
    }

    private void EnsureRoom(int needed)
    {
        if (payload.Length < needed || (payload.Length > Kept && needed <= Kept))
            payload = new byte[Math.Max(needed, 64 * 1024)];
    }
}
