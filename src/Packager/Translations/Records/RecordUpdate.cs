using CoursePackager.Packager.Translations.Segments;

namespace CoursePackager.Packager.Translations.Records;

/// <summary>Makes the record that follows from a comparison and from what was just accepted or imported.</summary>
internal static class RecordUpdate
{
    /// <param name="status">The texts as they are on disk now.</param>
    /// <param name="accepted">Hash of the source text that the translation of a pair is made from; null to leave its state as it
    /// is.</param>
    public static TranslationRecord Of(TranslationStatus status, Func<TranslatedFile, SegmentPair, string?> accepted)
    {
        var files = new Dictionary<string, IReadOnlyList<RecordEntry>>(StringComparer.Ordinal);
        foreach (var file in status.Files)
        {
            var old = status.Record.Of(file.Path).ToDictionary(e => e.Id, StringComparer.Ordinal);
            var entries = new List<RecordEntry>();
            foreach (var pair in file.Pairs.Where(p => p.Source is not null && p.Target is not null))
                if ((accepted(file, pair) ?? KnownSource(pair, old)) is { } source)
                    entries.Add(new RecordEntry(pair.Id, source, pair.Target!.Hash));
            files[file.Path] = entries;
        }

        return new TranslationRecord(status.Source.Language, files);
    }

    // The target's hash is kept of a stale text, so that it is found again when it moves.
    private static string? KnownSource(SegmentPair pair, Dictionary<string, RecordEntry> old) =>
        old.TryGetValue(pair.Id, out var entry) && pair.State is SegmentState.Current or SegmentState.Stale
            ? pair.State == SegmentState.Current ? pair.Source!.Hash : entry!.Source : null;
}
