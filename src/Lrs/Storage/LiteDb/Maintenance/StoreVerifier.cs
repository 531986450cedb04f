using System.Security.Cryptography;
using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Erasing;
using CoursePackager.Lrs.Storage.LiteDb.Files;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Maintenance;

/// <summary>
/// Reads all of a store and checks it: every checksum of the journal, every attachment's hash, and that each attachment a
/// statement names is there. Changes nothing, and may run beside a service.
/// </summary>
internal sealed class StoreVerifier(IFileSystem files, string folder, IProgress<StoreProgress>? progress) : IDisposable
{
    private readonly JournalFolder journal = new(files, StorePaths.Journal(folder));
    private readonly AttachmentFolder attachments = new(files, StorePaths.Attachments(folder));
    private readonly List<StoreDamage> damage = [];
    private long segments;
    private long records;
    private long statements;
    private long values;
    private long attachmentCount;
    private long unfinished;
    private long done;
    private long total;

    /// <param name="known">An end that the journal must reach.</param>
    /// <param name="cancel">Stops it.</param>
    public VerifyReport Run(JournalPosition known, CancellationToken cancel)
    {
        var numbers = journal.Segments();
        var stored = attachments.All();
        var marked = new CleanMark(files, journal.Path).Read();
        var end = marked.CompareTo(known) > 0 ? marked : known;
        var last = Math.Max(numbers.Count == 0 ? 0 : numbers[^1], end.Segment);
        total = numbers.Sum(number => journal.Segment(number).Length) + stored.Sum(file => file.Length);
        uint before = 0;
        for (uint number = 1; number <= last; number++)
        {
            if (numbers.Contains(number))
                before = VerifySegment(number, before, number == last, end, cancel);
            else
                Report(number, 0, "the file is missing");
        }

        if (new ErasureFile(files, folder) is { Exists: true } erasure)
            damage.Add(new StoreDamage(erasure.FileName, 0, "an erasure was cut short: the next start finishes it"));
        foreach (var file in stored)
            VerifyAttachment(file, cancel);
        return new VerifyReport(segments, records, statements, values, attachmentCount, unfinished, damage);
    }

    public void Dispose() => journal.Dispose();

    /// <returns>The segment's length, which the next one's header must state.</returns>
    private uint VerifySegment(uint number, uint before, bool isLast, JournalPosition cleanEnd, CancellationToken cancel)
    {
        segments++;
        var wrong = JournalFormat.CheckSegmentHeader(journal.Header(number), number, out var stated);
        if (wrong is not null && isLast && cleanEnd.Segment < number && journal.IsBarelyBegun(number))
        {
            unfinished = journal.Segment(number).Length;
            return 0;
        }

        if (wrong is not null)
            Report(number, 0, wrong);
        else if (stated != before)
            Report(number - 1, before, $"the file has {before} bytes, but had {stated} when it was closed");
        var reader = new SegmentReader(journal, number, JournalFormat.SegmentHeaderLength);
        while (!reader.AtEnd)
        {
            cancel.ThrowIfCancellationRequested();
            if (reader.TryRead(out var record))
            {
                VerifyRecord(number, record);
                progress?.Report(new StoreProgress(done + record.End.Offset, total));
                continue;
            }

            var place = new JournalPosition(number, (uint)reader.Offset);
            if (isLast && place.CompareTo(cleanEnd) >= 0 && !reader.HasLaterGroup())
            {
                unfinished = reader.Length - reader.Offset;
                break;
            }

            Report(number, reader.Offset, "a record is not as it was written");
            if (!reader.TrySkipDamage())
                break;
        }

        if (isLast && number == cleanEnd.Segment && reader.AtEnd && reader.Length < cleanEnd.Offset)
            Report(number, reader.Length, $"the file ends here, but had been written up to {cleanEnd.Offset}");
        done += reader.Length;
        return (uint)reader.Length;
    }

    private void VerifyRecord(uint segment, JournalRecord record)
    {
        records++;
        switch ((EntryKind)record.Payload.Span[0])
        {
            case EntryKind.Statements:
                var (tenant, batch) = StatementsRecord.Read(record);
                statements += batch.Count;
                foreach (var (statement, location) in batch)
                    VerifyNamed(segment, tenant, statement.Statement, location);
                break;
            case EntryKind.Values:
                values += ValuesRecord.Read(record).Changes.Count;
                break;
            default:
                Report(segment, record.PayloadStart.Offset, "a record of a kind that this version does not know");
                break;
        }
    }

    private void VerifyNamed(uint segment, string tenant, PreparedStatement statement, JournalLocation location)
    {
        foreach (var hash in statement.AttachmentHashes.Where(hash => !attachments.Has(tenant, hash)))
            Report(segment, location.Offset, $"statement {statement.Id} names attachment {hash}, which is missing");
    }

    private void VerifyAttachment(AttachmentFile attachment, CancellationToken cancel)
    {
        attachmentCount++;
        cancel.ThrowIfCancellationRequested();
        using var content = File.OpenRead(attachment.Path);
        if (Convert.ToHexStringLower(SHA256.HashData(content)) != Path.GetFileName(attachment.Path))
            damage.Add(new StoreDamage(attachment.Path, 0, "the bytes do not have the hash that names the file"));
        done += attachment.Length;
        progress?.Report(new StoreProgress(done, total));
    }

    private void Report(uint segment, long offset, string what) =>
        damage.Add(new StoreDamage(journal.FileName(segment), offset, what));
}
