using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Moving.Export;

/// <summary>Writes all that a tenant has into a folder, or adds what is new to a folder of an earlier export.</summary>
internal sealed class Exporter(IStore store, string tenant, TimeProvider time)
{
    /// <summary>Size after which a segment of statements is closed, in bytes.</summary>
    public long SegmentBytes { get; init; } = 64L << 20;

    /// <exception cref="MoveException">The folder is not one to export into.</exception>
    public async Task<ExportResult> RunAsync(string path, IProgress<MoveProgress> progress, CancellationToken cancel)
    {
        var folder = new ExportFolder(path);
        var begun = ExportManifest.Read(folder);
        if (begun is null && Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            throw new MoveException($"{path} is neither empty nor an export. Choose an empty or a new folder with --out.");

        Directory.CreateDirectory(path);
        var manifest = begun ?? new ExportManifest();
        var before = manifest.Statements;
        var statements = new StatementExporter(store, tenant, folder, SegmentBytes);
        manifest = await statements.RunAsync(manifest, progress, cancel);
        var values = new ValueExporter(store, tenant, folder);
        manifest = manifest with
        {
            Documents = await values.WriteDocumentsAsync(cancel),
            Records = await values.WriteRecordsAsync(cancel),
            Complete = true,
            Updated = time.GetUtcNow(),
        };
        manifest.Save(folder);
        return new ExportResult(manifest, manifest.Statements - before, statements.Missing, values.Unknown);
    }
}
