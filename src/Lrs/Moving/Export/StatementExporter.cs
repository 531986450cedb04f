using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Moving.Export;

/// <summary>Writes statements in order of sequence into segments, with their attachments beside them. After each page the
/// manifest says what counts, so a cut export goes on there.</summary>
internal sealed class StatementExporter(IStore store, string tenant, ExportFolder folder, long segmentBytes)
{
    private const int PageSize = 500;

    private readonly List<string> missing = [];

    /// <summary>Attachments that a statement names and the store does not have.</summary>
    public IReadOnlyList<string> Missing => missing;

    /// <exception cref="MoveException">The folder belongs to another store, or its files are not what the manifest
    /// says.</exception>
    public async Task<ExportManifest> RunAsync(
        ExportManifest manifest, IProgress<MoveProgress> progress, CancellationToken cancel)
    {
        await RequireSameStoreAsync(manifest, cancel);
        manifest = manifest with { Complete = false };
        manifest.Save(folder);
        await CutBackAsync(manifest);
        var total = await NewestAsync(cancel);
        while (await store.ReadChangesAsync(tenant, manifest.Sequence, PageSize, cancel) is { Count: > 0 } page)
        {
            foreach (var hash in page.SelectMany(statement => statement.AttachmentHashes))
                await SaveAttachmentAsync(hash, cancel);
            manifest = await WriteAsync(manifest, page, cancel);
            manifest.Save(folder);
            progress.Report(new MoveProgress(manifest.Sequence, Math.Max(total, manifest.Sequence)));
        }

        return manifest;
    }

    private async Task RequireSameStoreAsync(ExportManifest manifest, CancellationToken cancel)
    {
        if (manifest.Sequence == 0)
            return;
        var last = await store.ReadChangesAsync(tenant, manifest.Sequence - 1, 1, cancel);
        if (last is not [var found] || found.Sequence != manifest.Sequence || found.Id != manifest.LastId)
            throw new MoveException($"{folder.Root} holds an export of another store. Choose an empty folder with --out.");
    }

    /// <summary>Removes what a cut export has left behind what counts, also when the next page opens a new segment.</summary>
    private async Task CutBackAsync(ExportManifest manifest) => await Open(manifest).DisposeAsync();

    private async Task<long> NewestAsync(CancellationToken cancel)
    {
        var page = await store.QueryAsync(tenant, new StatementQuery { Limit = 1 }, cancel);
        return page.Statements is [var newest] ? newest.Sequence : 0;
    }

    private async Task<ExportManifest> WriteAsync(
        ExportManifest manifest, IReadOnlyList<StoredStatement> page, CancellationToken cancel)
    {
        if (manifest.SegmentBytes >= segmentBytes)
            manifest = manifest with { Segment = manifest.Segment + 1, SegmentBytes = 0 };
        await using var segment = Open(manifest);
        foreach (var statement in page)
            await JsonLines.WriteAsync(segment, statement.Json, cancel);
        segment.Flush(flushToDisk: true);
        return manifest with
        {
            Sequence = page[^1].Sequence,
            LastId = page[^1].Id,
            Statements = manifest.Statements + page.Count,
            SegmentBytes = segment.Position,
        };
    }

    /// <summary>Opens the segment behind what counts; what else is there goes.</summary>
    private FileStream Open(ExportManifest manifest)
    {
        Directory.CreateDirectory(folder.Statements);
        var file = new FileStream(folder.Segment(manifest.Segment), FileMode.OpenOrCreate, FileAccess.Write);
        if (file.Length < manifest.SegmentBytes)
        {
            file.Dispose();
            throw new MoveException($"{file.Name} is shorter than the manifest says. Export into an empty folder with --out.");
        }

        file.SetLength(manifest.SegmentBytes);
        file.Position = manifest.SegmentBytes;
        return file;
    }

    private async Task SaveAttachmentAsync(string hash, CancellationToken cancel)
    {
        var path = folder.Attachment(hash);
        if (File.Exists(path))
            return;
        await using var content = await store.OpenAttachmentAsync(tenant, hash, cancel);
        if (content is null)
        {
            missing.Add(hash);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var file = File.Create(path + ".part"))
        {
            await content.CopyToAsync(file, cancel);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".part", path, overwrite: true);
    }
}
