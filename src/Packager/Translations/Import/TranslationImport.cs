using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Sources;
using CoursePackager.Packager.Translations.Exchange;
using CoursePackager.Packager.Translations.Segments;

namespace CoursePackager.Packager.Translations.Import;

/// <summary>Plans what an exchange file does to one course. Nothing is written here, and nothing may be when there are errors.</summary>
internal sealed class TranslationImport(TranslationStatus status, DiagnosticBag bag)
{
    private readonly Dictionary<(string Path, string Id), string> _accepted = [];

    /// <summary>Units whose translation was taken, changed or as it stood.</summary>
    public int Taken => _accepted.Count;

    /// <summary>Units without a finished translation.</summary>
    public int Left { get; private set; }

    /// <summary>Hash of the source text that a text of the translation was made from; null for a text that was not
    /// imported.</summary>
    public string? AcceptedSource(string path, string id) => _accepted.GetValueOrDefault((path, id));

    /// <summary>The files that change; units of other courses are skipped.</summary>
    public IReadOnlyList<PlannedFile> Plan(IEnumerable<TranslationUnit> units)
    {
        var planned = new List<PlannedFile>();
        foreach (var group in units.Where(u => u.CourseId == status.CourseId).GroupBy(u => u.Path, StringComparer.Ordinal))
        {
            if (status.Files.FirstOrDefault(f => f.Path == group.Key && f.Source is not null) is not { } file)
            {
                bag.Report<TranslationForNoFile>(
                    group.First().Span, $"The course '{status.CourseId}' has no file '{group.Key}'.", "Import it into the course it was exported from.");
                continue;
            }

            var changed = Changed(file, group);
            if (changed.Count > 0 && Merge(file, changed) is { } plan) planned.Add(plan);
        }

        return planned;
    }

    private Dictionary<SegmentPair, TranslationUnit> Changed(TranslatedFile file, IEnumerable<TranslationUnit> units)
    {
        var pairs = file.Pairs.Where(p => p.Source is not null).ToDictionary(p => p.Id, StringComparer.Ordinal);
        var changed = new Dictionary<SegmentPair, TranslationUnit>();
        foreach (var unit in units)
        {
            if (!pairs.TryGetValue(unit.Id, out var pair))
                bag.Report<TranslationWithoutSource>(
                    unit.Span, $"'{file.Path}' has no text '{unit.Id}' any more.", "Nothing is lost: its translation is left out.");
            else if (Accepts(unit, pair))
                Take(unit, pair, file, changed);
        }

        return changed;
    }

    private bool Accepts(TranslationUnit unit, SegmentPair pair)
    {
        var isChanged = unit.Target != pair.Target?.Text;
        var isAccepted = unit.Target.Trim().Length > 0 && (unit.IsFinished || isChanged && unit.CountsWhenChanged);
        if (!isAccepted) Left++;
        return isAccepted;
    }

    private void Take(TranslationUnit unit, SegmentPair pair, TranslatedFile file, Dictionary<SegmentPair, TranslationUnit> changed)
    {
        if (Segment.HashOf(unit.Source) != pair.Source!.Hash)
            bag.Report<TranslationOfOlderSource>(
                unit.Span, $"The source of '{unit.Id}' has changed since the export.", "The translation is taken and marked as stale.");
        if (unit.Target != pair.Target?.Text)
        {
            if (!MarkupCheck.Passes(unit, Segment.HashOf(unit.Source) == pair.Source.Hash ? pair.Source.Text : unit.Source, bag)) return;
            changed[pair] = unit;
        }

        _accepted[(file.Path, unit.Id)] = Segment.HashOf(unit.Source);
    }

    private PlannedFile? Merge(TranslatedFile file, Dictionary<SegmentPair, TranslationUnit> changed)
    {
        var merge = new FileMerge(file, changed.ToDictionary(c => c.Key, c => c.Value.Target), status.Language);
        var text = merge.Merge();
        foreach (var pair in merge.WithoutPlace)
        {
            bag.Report<TranslationWithoutPlace>(
                changed[pair].Span, $"'{pair.Id}' cannot be placed before the texts around it are translated.",
                "Translate the other texts of the same list, table or quote, and import again.");
            _accepted.Remove((file.Path, pair.Id));
            changed.Remove(pair);
        }

        if (changed.Count == 0) return null;
        if (!HasTexts(file, text, changed)) ReportStructure(file, changed);
        return new PlannedFile(file, changed, text);
    }

    // Reads the new file as the next command will, and asks whether each text is where it belongs.
    private static bool HasTexts(TranslatedFile file, string text, IReadOnlyDictionary<SegmentPair, TranslationUnit> changed)
    {
        var source = file.Source!;
        var read = SegmentedCourse.FileOf(source.Path, new SourceFile(source.Path, text), source.Role, new DiagnosticBag());
        string[] found = [.. read.Segments.Select(s => $"{s.Key} {s.Group} {s.Kind} {s.Text}")];
        var isWhole = file.Target is null || changed.Keys.Any(p => p.Target is null);
        if (isWhole) return read.Segments.Count == ExpectedCount(file, changed)
            && changed.Values.All(u => read.Segments.Any(s => s.Text == u.Target));
        var texts = changed.ToDictionary(c => c.Key.Target!, c => c.Value.Target);
        return found.SequenceEqual(file.Target!.Segments.Select(
            s => $"{s.Key} {s.Group} {s.Kind} {texts.GetValueOrDefault(s) ?? s.Text}"), StringComparer.Ordinal);
    }

    private static int ExpectedCount(TranslatedFile file, IReadOnlyDictionary<SegmentPair, TranslationUnit> changed)
    {
        if (file.Target is null) return file.Source!.Segments.Count;
        var pieces = changed.Keys.Where(p => p.Target is null).Select(p => p.Source!.Piece).ToHashSet();
        return file.Pairs.Count(p => p.Target is not null || pieces.Contains(p.Source!.Piece));
    }

    // Each text alone, so that every one that does harm is named.
    private void ReportStructure(TranslatedFile file, Dictionary<SegmentPair, TranslationUnit> changed)
    {
        var harmful = changed.Where(c =>
        {
            var alone = new Dictionary<SegmentPair, TranslationUnit> { [c.Key] = c.Value };
            if (c.Key.Target is null) return c.Value.Target.Contains("\n\n", StringComparison.Ordinal);
            var text = new FileMerge(file, new Dictionary<SegmentPair, string> { [c.Key] = c.Value.Target }, status.Language).Merge();
            return !HasTexts(file, text, alone);
        }).ToArray();
        foreach (var (pair, unit) in harmful.Length > 0 ? harmful : [.. changed.Take(1)])
            bag.Report<TranslationChangesStructure>(
                unit.Span, $"The translation of '{pair.Id}' would change the structure of '{file.Path}'.",
                "Write one text without line breaks, list marks, boxes, table bars and braces; put \\ before a sign that is meant as text.");
    }
}
