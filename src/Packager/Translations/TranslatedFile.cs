using CoursePackager.Packager.Translations.Records;
using CoursePackager.Packager.Translations.Segments;

namespace CoursePackager.Packager.Translations;

/// <summary>One file of the source beside the same file of a translation.</summary>
/// <param name="Source">Null for a file that only the translation has.</param>
/// <param name="Target">Null when the translation lacks the file.</param>
/// <param name="Pairs">In the order of the source, then what only the translation has.</param>
internal sealed record TranslatedFile(
    string Path, SegmentedFile? Source, SegmentedFile? Target, IReadOnlyList<SegmentPair> Pairs)
{
    private const int BornCharacters = 8;

    public static TranslatedFile Of(
        string path, SegmentedFile? source, SegmentedFile? target, IReadOnlyList<RecordEntry> record)
    {
        var aligned = WithoutOddCues(SegmentAligner.Align(source?.Segments ?? [], target?.Segments ?? [], record), source, target);
        var ids = new HashSet<string>(record.Select(r => r.Id), StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var pairs = new List<SegmentPair>();
        foreach (var (from, to) in aligned)
        {
            var entry = EntryOf(from, to, record, taken);
            var id = from?.Key ?? to?.Key ?? entry?.Id ?? Born((from ?? to)!, ids);
            ids.Add(id);
            taken.Add(id);
            pairs.Add(new SegmentPair(id, from, to, StateOf(from, to, entry)));
        }

        return new TranslatedFile(path, source, target, pairs);
    }

    // Words take more or less room in another language, so captions may be cut into another number of cues: what is over is neither missing nor new.
    private static IEnumerable<(Segment? From, Segment? To)> WithoutOddCues(
        IEnumerable<(Segment? From, Segment? To)> aligned, SegmentedFile? source, SegmentedFile? target) =>
        source is null || target is null ? aligned : aligned.Where(p => (p.From is not null && p.To is not null) || !IsFreeCue((p.From ?? p.To)!));

    private static bool IsFreeCue(Segment segment) => segment is { Key: null, Form: SegmentForm.Caption };

    private static RecordEntry? EntryOf(Segment? source, Segment? target, IReadOnlyList<RecordEntry> record, HashSet<string> taken)
    {
        if ((source ?? target)!.Key is { } key) return record.FirstOrDefault(r => r.Id == key);
        var free = record.Where(r => !taken.Contains(r.Id)).ToArray();
        return free.FirstOrDefault(r => r.Source == source?.Hash && r.Target == target?.Hash)
            ?? free.FirstOrDefault(r => r.Source == source?.Hash)
            ?? free.FirstOrDefault(r => r.Target == target?.Hash);
    }

    private static SegmentState StateOf(Segment? source, Segment? target, RecordEntry? entry)
    {
        if (target is null) return SegmentState.Missing;
        if (source is null) return SegmentState.Unknown;
        if (entry is not null) return entry.Source == source.Hash ? SegmentState.Current : SegmentState.Stale;
        if (source.Hash != target.Hash) return SegmentState.Unknown;
        return source.HasWords ? SegmentState.Untranslated : SegmentState.Current;
    }

    // A text without key gets its name from its first words, once; the record keeps it when the words change.
    private static string Born(Segment segment, HashSet<string> used)
    {
        var name = $"{segment.Kind}-{segment.Hash[..BornCharacters]}";
        for (var i = 2; used.Contains(name); i++) name = $"{segment.Kind}-{segment.Hash[..BornCharacters]}-{i}";
        return name;
    }
}
