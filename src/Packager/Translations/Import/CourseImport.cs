using System.Text;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Sources;
using CoursePackager.Packager.Translations.Exchange;
using CoursePackager.Packager.Translations.Records;
using CoursePackager.Packager.Translations.Segments;

namespace CoursePackager.Packager.Translations.Import;

/// <summary>The import into one course: planned and checked, then written.</summary>
internal sealed class CourseImport
{
    private static readonly string[] OwnFiles = [".md", ".yaml", ".yml", ".vtt", ".json", ".partial"];

    private readonly TranslationStatus _status;
    private readonly TranslationImport _import;
    private readonly IReadOnlyList<PlannedFile> _files;
    private readonly IReadOnlyList<string> _media;

    private CourseImport(
        TranslationStatus status, TranslationImport import, IReadOnlyList<PlannedFile> files, IReadOnlyList<string> media)
    {
        (_status, _import, _files, _media) = (status, import, files, media);
    }

    public int Taken => _import.Taken;

    public int Left => _import.Left;

    /// <summary>Plans the import and checks the course as it would be; what is wrong is reported.</summary>
    public static CourseImport Plan(
        TranslationStatus status, IEnumerable<TranslationUnit> units, string workingDirectory, DiagnosticBag bag)
    {
        var import = new TranslationImport(status, bag);
        var files = import.Plan(units).ToList();
        if (status.Target is null && files.Count > 0) AddUntouched(status, files);
        IReadOnlyList<string> media = files.Count > 0 ? MissingMedia(status) : [];
        if (!bag.HasErrors && files.Count > 0)
            ImportRehearsal.Run(status, files.ToDictionary(f => f.File.Path, f => f.Text), media, workingDirectory, bag);
        return new CourseImport(status, import, files, media);
    }

    /// <summary>Writes the files, then the record.</summary>
    /// <returns>A line that says what was done.</returns>
    public string Write(string workingDirectory)
    {
        var folder = Editions.FolderOf(_status);
        foreach (var file in _media)
            RecordFile.Write(Path.Join(folder, file), File.ReadAllBytes(Path.Join(_status.Source.Folder, file)));
        foreach (var file in _files) RecordFile.Write(Path.Join(folder, file.File.Path), Bytes(Path.Join(folder, file.File.Path), file.Text));
        if (SegmentedCourse.Load(folder, workingDirectory, new DiagnosticBag()) is { } target)
        {
            var now = TranslationStatus.Of(_status.Source, target, _status.Language, Bridge());
            RecordFile.Write(folder, RecordUpdate.Of(now, (file, pair) => _import.AcceptedSource(file.Path, pair.Id)));
        }

        var changed = _files.Sum(f => f.Changed.Count);
        return $"{_status.CourseId}: {_status.Language}: {Taken} texts taken, {changed} of them new or changed in {_files.Count} files; "
            + $"{Left} not translated yet.";
    }

    // The old record with the new texts in it, so that they are found under the ids they were exported with.
    private TranslationRecord Bridge()
    {
        var files = new Dictionary<string, IReadOnlyList<RecordEntry>>(StringComparer.Ordinal);
        foreach (var file in _status.Files)
        {
            var old = _status.Record.Of(file.Path).ToDictionary(e => e.Id, StringComparer.Ordinal);
            var changed = _files.FirstOrDefault(f => f.File.Path == file.Path)?.Changed;
            files[file.Path] =
            [
                .. file.Pairs.Where(p => p.Source is not null).Select(p =>
                    changed?.GetValueOrDefault(p) is { } unit ? new RecordEntry(p.Id, p.Source!.Hash, Segment.HashOf(unit.Target))
                    : _import.AcceptedSource(file.Path, p.Id) is not null ? new RecordEntry(p.Id, p.Source!.Hash, p.Target!.Hash)
                    : old.GetValueOrDefault(p.Id)).OfType<RecordEntry>(),
            ];
        }

        return _status.Record with { Files = files };
    }

    // A new language begins with every file of the source, so that the course is whole from the start.
    private static void AddUntouched(TranslationStatus status, List<PlannedFile> files)
    {
        foreach (var file in status.Files.Where(f => f.Source is not null && !files.Exists(p => p.File == f)).ToArray())
        {
            var none = new Dictionary<SegmentPair, TranslationUnit>();
            files.Add(new PlannedFile(file, none, new FileMerge(file, new Dictionary<SegmentPair, string>(), status.Language).Merge()));
        }
    }

    private static string[] MissingMedia(TranslationStatus status)
    {
        var folder = Editions.FolderOf(status);
        return
        [
            .. new CourseFolder(status.Source.Folder, status.Source.Folder).Files("*")
                .Where(f => !OwnFiles.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase) && !File.Exists(Path.Join(folder, f))),
        ];
    }

    // A file keeps its byte order mark.
    private static byte[] Bytes(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (!File.Exists(path)) return bytes;
        using var stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[3];
        return stream.Read(start) == 3 && start.SequenceEqual("\uFEFF"u8) ? [.. start, .. bytes] : bytes;
    }
}
