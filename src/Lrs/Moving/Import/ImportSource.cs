using CoursePackager.Lrs.Moving.Export;

namespace CoursePackager.Lrs.Moving.Import;

/// <summary>What an import reads: an export of ours, a folder of files, or one file.</summary>
/// <param name="Files">In the order of importing: records first, so that no certificate is issued twice.</param>
/// <param name="Attachments">Where attachments may lie.</param>
/// <param name="IsCut">An export of ours that was cut short.</param>
internal sealed record ImportSource(IReadOnlyList<ImportFile> Files, ExportFolder Attachments, bool IsCut)
{
    private static readonly string[] Extensions = [".json", ".ndjson", ".jsonl", ".gz"];

    /// <exception cref="MoveException">There is nothing to import.</exception>
    public static ImportSource Find(string path)
    {
        if (File.Exists(path))
            return new ImportSource([Describe(path, ImportFileKind.Statements)], Beside(path), IsCut: false);
        if (!Directory.Exists(path))
            throw new MoveException($"There is no file or folder {path}: name an export.");
        var folder = new ExportFolder(path);
        return ExportManifest.Read(folder) is { } manifest ? Ours(folder, manifest) : Foreign(path, folder);
    }

    private static ImportSource Ours(ExportFolder folder, ExportManifest manifest)
    {
        var files = new List<ImportFile>();
        if (File.Exists(folder.Records))
            files.Add(Describe(folder.Records, ImportFileKind.Records));
        if (File.Exists(folder.Documents))
            files.Add(Describe(folder.Documents, ImportFileKind.Documents));
        files.AddRange(Enumerable.Range(1, manifest.Segment).Select(folder.Segment).Where(File.Exists)
            .Select(segment => Describe(segment, ImportFileKind.Statements)));
        return new ImportSource(files, folder, !manifest.Complete);
    }

    private static ImportSource Foreign(string path, ExportFolder folder)
    {
        var files = Directory.EnumerateFiles(path)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(file => Describe(file, ImportFileKind.Statements))
            .ToList();
        return files.Count > 0
            ? new ImportSource(files, folder, IsCut: false)
            : throw new MoveException(
                $"{path} holds no manifest.json of an export and no file that ends in {string.Join(", ", Extensions)}.");
    }

    private static ImportFile Describe(string path, ImportFileKind kind) => new(path, kind, new FileInfo(path).Length);

    private static ExportFolder Beside(string file) => new(Path.GetDirectoryName(Path.GetFullPath(file))!);
}
