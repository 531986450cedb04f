using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Files;
using CoursePackager.Lrs.Storage.LiteDb.Journal;
using CoursePackager.Lrs.Storage.LiteDb.Maintenance;

namespace CoursePackager.Lrs.Storage.LiteDb.Erasing;

/// <summary>
/// Erases one agent from a data folder that no service is using. Records of the journal are overwritten in place, so nothing else
/// moves: no offset, no sequence, no time of storing. What an erased statement voided stays voided, references lead on through
/// it, and its id stays taken. See docs/adr/0001.
/// </summary>
internal sealed class StoreEraser(string folder, EmbeddedStoreOptions options, TimeProvider time)
{
    /// <summary>Reads everything and says what <see cref="EraseAsync"/> would take.</summary>
    public Task<ErasureReport> CountAsync(
        ErasureRequest request, IProgress<StoreProgress>? progress, CancellationToken cancel) =>
        RunAsync(request, isDone: false, progress, cancel);

    /// <summary>Erases, and makes the views anew. All or nothing: what a crash interrupts is finished when the store is next
    /// opened.</summary>
    /// <exception cref="StoreFullException">No space for what is to be overwritten; nothing was changed.</exception>
    public async Task<ErasureReport> EraseAsync(
        ErasureRequest request, IProgress<StoreProgress>? progress, CancellationToken cancel)
    {
        var report = await RunAsync(request, isDone: true, progress, cancel);
        try
        {
            await using var rebuilt = await EmbeddedStore.OpenAsync(folder, options, time, cancel);
        }
        catch (StoreInUseException)
        {
            // A service that was started just now has made the views anew.
        }

        return report;
    }

    private async Task<ErasureReport> RunAsync(
        ErasureRequest request, bool isDone, IProgress<StoreProgress>? progress, CancellationToken cancel)
    {
        // Opening removes an unfinished write from the journal's end and finishes an earlier erasure.
        await using (await EmbeddedStore.OpenAsync(folder, options, time, cancel))
        {
        }

        return await Task.Run(
            () =>
            {
                using var taken = FolderLock.Take(folder);
                try
                {
                    return Run(request, isDone, progress, cancel);
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException)
                {
                    throw Failed(error);
                }
            },
            cancel);
    }

    private static StoreException Failed(Exception error)
    {
        const string Next = "Nothing is half erased after the next start. Then run the command again.";
        return IoFailure.IsFull(error)
            ? new StoreFullException($"There is no space left for what is to be overwritten. Free some space. {Next}", error)
            : new StoreUnavailableException($"The erasure failed: {error.Message} Check the disk. {Next}", error);
    }

    private ErasureReport Run(ErasureRequest request, bool isDone, IProgress<StoreProgress>? progress, CancellationToken cancel)
    {
        var targets = new ErasureTargets(request);
        var pass = new ErasurePass(request.Tenant, targets);
        var file = new ErasureFile(options.Files, folder);
        var attachments = new AttachmentFolder(options.Files, StorePaths.Attachments(folder));
        using (var journal = new JournalFolder(options.Files, StorePaths.Journal(folder)))
        {
            var walk = new JournalWalk(journal, progress, passes: 2);
            foreach (var record in walk.Records(cancel))
                targets.Read(record);
            var overwrites = walk.Records(cancel).Select(record => pass.Overwrite(journal, record)).OfType<Overwrite>();
            if (isDone)
                file.Write(overwrites, request.Tenant, attachments.HashesOf(request.Tenant).Except(targets.KeptAttachments));
            else
                _ = overwrites.Count();
        }

        var report = new ErasureReport(pass.Statements, pass.Documents, targets.RecordCount, targets.Attachments.Count);
        if (isDone)
            file.Finish();
        return report;
    }
}
