using CoursePackager.Lrs.Storage.LiteDb.Files;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Maintenance;

/// <summary>
/// Replaces damaged segments by new ones with every record that is still whole, in order. The damaged files are kept beside
/// the journal. Can be run again when it was interrupted.
/// </summary>
internal sealed class JournalSalvage(IFileSystem files, string folder)
{
    private readonly string keptIn = StorePaths.Damaged(folder);

    /// <summary>Returns how many segments were replaced.</summary>
    public int Run(CancellationToken cancel)
    {
        using var journal = new JournalFolder(files, StorePaths.Journal(folder));
        var numbers = journal.Segments();
        var replaced = 0;
        uint before = 0;
        for (uint number = 1; numbers.Count > 0 && number <= numbers[^1]; number++)
        {
            cancel.ThrowIfCancellationRequested();
            var exists = numbers.Contains(number);
            if (!exists || !IsWhole(journal, number, out var stated))
            {
                Replace(journal, number, before, exists);
                replaced++;
            }
            else if (stated != before)
            {
                StateLengthBefore(journal.Segment(number), number, before);
            }

            before = (uint)journal.Segment(number).Length;
        }

        new CleanMark(files, journal.Path).Remove();
        return replaced;
    }

    private static bool IsWhole(JournalFolder journal, uint number, out uint statedBefore)
    {
        if (JournalFormat.CheckSegmentHeader(journal.Header(number), number, out statedBefore) is not null)
            return false;
        var reader = new SegmentReader(journal, number, JournalFormat.SegmentHeaderLength);
        while (reader.TryRead(out _))
        {
        }

        return reader.AtEnd;
    }

    /// <summary>The segment before has another length now than when this one was begun.</summary>
    private static void StateLengthBefore(IStoreFile file, uint number, uint before)
    {
        file.Write(JournalFormat.SegmentHeader(number, before), 0);
        file.Flush();
    }

    private void Replace(JournalFolder journal, uint number, uint before, bool exists)
    {
        var name = journal.FileName(number);
        var fresh = name + ".new";
        files.Delete(fresh);
        using (var target = files.Open(fresh))
        {
            target.Write(JournalFormat.SegmentHeader(number, before), 0);
            if (exists)
                Copy(journal, number, target);
            target.Flush();
        }

        journal.Forget(number);
        files.CreateFolder(keptIn);
        if (exists)
            files.Move(name, Path.Combine(keptIn, Path.GetFileName(name)));
        files.Move(fresh, name);
        files.FlushFolder(journal.Path);
        files.FlushFolder(keptIn);
    }

    private static void Copy(JournalFolder journal, uint number, IStoreFile target)
    {
        var reader = new SegmentReader(journal, number, JournalFormat.SegmentHeaderLength);
        long offset = JournalFormat.SegmentHeaderLength;
        do
        {
            while (reader.TryRead(out var record))
            {
                var bytes = new byte[JournalFormat.Align(JournalFormat.RecordHeaderLength + record.Payload.Length)];
                var whole = bytes.AsSpan(0, JournalFormat.RecordHeaderLength + record.Payload.Length);
                record.Payload.Span.CopyTo(whole[JournalFormat.RecordHeaderLength..]);
                JournalFormat.WriteRecordHeader(whole, (uint)offset);
                target.Write(bytes, offset);
                offset += bytes.Length;
            }
        }
        while (reader.TrySkipDamage());
    }
}
