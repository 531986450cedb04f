using System.Text.Json;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Moving.Import;

/// <summary>Takes an export into a store. A checkpoint for each file is kept in the store, so that an import that was cut short
/// goes on where it was; when everything is done they go back to nothing.</summary>
internal sealed class Importer(ImportTarget target, LrsOptions options, TimeProvider time)
{
    private readonly byte[] authority = JsonSerializer.SerializeToUtf8Bytes(new
    {
        objectType = "Agent",
        account = new { homePage = options.PublicUrl, name = "import" },
    });

    /// <summary>Whether an import of one of these files was cut short.</summary>
    public static async Task<bool> IsBegunAsync(IStore store, string tenant, ImportSource source, CancellationToken cancel)
    {
        foreach (var file in source.Files)
        {
            if (await store.ReadCheckpointAsync(tenant, await file.CheckpointAsync(cancel), cancel) > 0)
                return true;
        }

        return false;
    }

    public async Task RunAsync(ImportSource source, IProgress<MoveProgress> progress, CancellationToken cancel)
    {
        var total = source.Files.Sum(file => file.Size);
        var done = 0L;
        var checkpoints = new List<string>();
        foreach (var file in source.Files)
        {
            var checkpoint = await file.CheckpointAsync(cancel);
            checkpoints.Add(checkpoint);
            var before = done;
            await ImportAsync(file, Sink(file, source), checkpoint, Report, cancel);
            done += file.Size;
            progress.Report(new MoveProgress(done, total));

            void Report(long read) => progress.Report(new MoveProgress(before + read, total));
        }

        foreach (var checkpoint in checkpoints)
            await SaveAsync(checkpoint, 0, cancel);
    }

    private IImportSink Sink(ImportFile file, ImportSource source) => file.Kind switch
    {
        ImportFileKind.Records => new RecordSink(target, file),
        ImportFileKind.Documents => new DocumentSink(target, file),
        _ => new StatementSink(
            target, file, new AttachmentImporter(target.Store, target.Tenant, source.Attachments), authority, time),
    };

    private async Task ImportAsync(
        ImportFile file, IImportSink sink, string checkpoint, Action<long> progress, CancellationToken cancel)
    {
        var before = await target.Store.ReadCheckpointAsync(target.Tenant, checkpoint, cancel);
        var position = 0L;
        var line = 0L;
        try
        {
            await using var content = file.Open(out var raw);
            var reader = ItemReaders.Open(content, MaxItemBytes);
            while (reader.TryRead(out var item))
            {
                line = item.Line;
                if (++position <= before)
                {
                    target.Counts.DoneBefore++;
                    continue;
                }

                await AddAsync(file, sink, item, cancel);
                if (!sink.IsFull)
                    continue;
                await FlushAsync(sink, checkpoint, position, cancel);
                progress(raw.Position);
            }
        }
        catch (InvalidDataException broken)
        {
            target.Report.Add(file, line, null, $"the file cannot be unpacked any further: {broken.Message}");
        }

        await FlushAsync(sink, checkpoint, position, cancel);
    }

    private async Task AddAsync(ImportFile file, IImportSink sink, ImportItem item, CancellationToken cancel)
    {
        if (item.Broken is { } broken)
            target.Report.Add(file, item.Line, null, broken);
        else
            await sink.AddAsync(item, cancel);
    }

    /// <summary>First what was imported, then what was reported, then the checkpoint: nothing is passed over.</summary>
    private async Task FlushAsync(IImportSink sink, string checkpoint, long position, CancellationToken cancel)
    {
        await sink.FlushAsync(cancel);
        target.Report.Flush();
        await SaveAsync(checkpoint, position, cancel);
    }

    private Task<bool> SaveAsync(string checkpoint, long position, CancellationToken cancel) =>
        target.Store.WriteRecordsAsync(target.Tenant, [], new Checkpoint(checkpoint, position), cancel);

    /// <summary>Twice the largest request: documents are in Base64.</summary>
    private int MaxItemBytes => (int)Math.Min(Array.MaxLength, options.MaxBodyBytes * 2 + (1L << 20));
}
