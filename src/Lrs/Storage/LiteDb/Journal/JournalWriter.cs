using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.LiteDb.Journal;

/// <summary>
/// Appends groups of records; a group is durable when <see cref="Commit"/> returns. After a failed write the file is cut back
/// to the last durable end before anything else is written, so a full disk needs no restart. One thread only.
/// </summary>
internal sealed class JournalWriter
{
    private readonly JournalFolder folder;
    private readonly long segmentBytes;
    private readonly ByteWriter group = new();
    private uint segment;
    private uint offset;
    private bool mustCutBack;
    private int recordStart;

    /// <param name="end">Where the journal ends; default when there is none yet.</param>
    /// <param name="segmentBytes">Size after which a segment is closed and the next begun.</param>
    public JournalWriter(JournalFolder folder, JournalPosition end, long segmentBytes)
    {
        this.folder = folder;
        this.segmentBytes = segmentBytes;
        (segment, offset) = (end.Segment, end.Offset);
    }

    /// <summary>The durable end.</summary>
    public JournalPosition End => new(segment, offset);

    /// <summary>Bytes gathered in the open group.</summary>
    public int GroupLength => group.Length;

    /// <summary>Starts a group: finishes what a failed write left behind and begins a new segment when the last is
    /// full.</summary>
    public void BeginGroup()
    {
        group.Clear();
        Guarded(() =>
        {
            if (mustCutBack)
                CutBack();
            if (segment == 0 || offset >= segmentBytes)
                BeginSegment();
        });
    }

    /// <summary>Starts a record of the open group; its payload is written to the returned buffer.</summary>
    public ByteWriter BeginRecord()
    {
        recordStart = group.Length;
        group.Reserve(JournalFormat.RecordHeaderLength);
        return group;
    }

    /// <summary>Where the byte that will be written next comes to lie.</summary>
    public JournalLocation Locate(int start, int length) => new(segment, checked(offset + (uint)start), length);

    /// <summary>Ends the record.</summary>
    public void EndRecord()
    {
        JournalFormat.WriteRecordHeader(group.Written[recordStart..], offset);
        group.Reserve((int)JournalFormat.Align(group.Length) - group.Length).Clear();
    }

    /// <summary>Drops the records begun since the group had this length.</summary>
    public void DropAfter(int groupLength) => group.TruncateTo(groupLength);

    /// <summary>Writes and flushes the group.</summary>
    /// <exception cref="StoreFullException">No space left; nothing of the group was kept.</exception>
    /// <exception cref="StoreUnavailableException">An I/O error; nothing of the group was kept.</exception>
    public void Commit()
    {
        if (group.Length == 0)
            return;
        Guarded(WriteGroup);
        offset = checked(offset + (uint)group.Length);
    }

    /// <summary>Removes what a failed write left, as far as the disk lets it; also tried again before the next write.</summary>
    public void TryCutBack()
    {
        try
        {
            if (mustCutBack)
                CutBack();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next write tries again, and says why when it cannot.
        }
    }

    private void WriteGroup()
    {
        mustCutBack = true;
        var file = folder.Segment(segment);
        file.Write(group.Written, offset);
        file.Flush();
        mustCutBack = false;
    }

    private void BeginSegment()
    {
        var next = segment + 1;
        folder.Forget(next);
        folder.Files.CreateFolder(folder.Path);
        folder.Files.Delete(folder.FileName(next));
        var file = folder.Segment(next);
        file.Write(JournalFormat.SegmentHeader(next, offset), 0);
        file.Flush();
        folder.Files.FlushFolder(folder.Path);
        (segment, offset) = (next, JournalFormat.SegmentHeaderLength);
    }

    private void CutBack()
    {
        var file = folder.Segment(segment);
        file.SetLength(offset);
        file.Flush();
        mustCutBack = false;
    }

    private static void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw IoFailure.Typed(error, "the journal");
        }
    }
}
