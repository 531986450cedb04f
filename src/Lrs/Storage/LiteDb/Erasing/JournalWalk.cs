using CoursePackager.Lrs.Storage.LiteDb.Journal;
using CoursePackager.Lrs.Storage.LiteDb.Maintenance;

namespace CoursePackager.Lrs.Storage.LiteDb.Erasing;

/// <summary>Reads a whole journal, possibly several times over, and refuses damage: an erasure must not miss anything.</summary>
internal sealed class JournalWalk(JournalFolder journal, IProgress<StoreProgress>? progress, int passes)
{
    private readonly long total = passes * journal.Segments().Sum(number => journal.Segment(number).Length);
    private long done;

    /// <summary>Every record in order; each is valid until the next is taken.</summary>
    /// <exception cref="StoreDamagedException">A record is not as it was written.</exception>
    public IEnumerable<JournalRecord> Records(CancellationToken cancel)
    {
        foreach (var number in journal.Segments())
        {
            var reader = new SegmentReader(journal, number, JournalFormat.SegmentHeaderLength);
            while (reader.TryRead(out var record))
            {
                cancel.ThrowIfCancellationRequested();
                yield return record;
                progress?.Report(new StoreProgress(done + record.End.Offset, total));
            }

            if (!reader.AtEnd)
                throw JournalDamage.At(journal, new(number, (uint)reader.Offset), "a record is not as it was written");
            done += reader.Length;
        }
    }
}
