using System.Text.RegularExpressions;
using CoursePackager.Packager.Translations.Records;
using CoursePackager.Packager.Translations.Segments;

namespace CoursePackager.Packager.Translations;

/// <summary>
/// Finds which text of a translation belongs to which text of the source. Texts with a key are found by it. The others keep
/// their order: the best alignment of the two lists is taken, where the record makes pairs certain and like links and numbers
/// make them likely.
/// </summary>
internal sealed partial class SegmentAligner
{
    private const int MostCells = 4_000_000;
    private const double Certain = 100;
    private const double Never = double.NegativeInfinity;

    private readonly HashSet<(string Source, string Target)> _known;
    private readonly ILookup<string, string> _sourceOfTarget;
    private readonly ILookup<string, string> _targetOfSource;
    private readonly HashSet<string> _sources;
    private readonly HashSet<string> _targets;
    private readonly Dictionary<string, HashSet<string>> _features = new(StringComparer.Ordinal);

    private SegmentAligner(IReadOnlyList<Segment> sources, IReadOnlyList<Segment> targets, IReadOnlyList<RecordEntry> record)
    {
        _known = [.. record.Select(r => (r.Source, r.Target))];
        _sourceOfTarget = record.ToLookup(r => r.Target, r => r.Source, StringComparer.Ordinal);
        _targetOfSource = record.ToLookup(r => r.Source, r => r.Target, StringComparer.Ordinal);
        _sources = [.. sources.Select(s => s.Hash)];
        _targets = [.. targets.Select(t => t.Hash)];
    }

    /// <summary>All pairs in the order of the source; then what only the translation has.</summary>
    public static IReadOnlyList<(Segment? Source, Segment? Target)> Align(
        IReadOnlyList<Segment> sources, IReadOnlyList<Segment> targets, IReadOnlyList<RecordEntry> record)
    {
        var found = new Dictionary<Segment, Segment>(ReferenceEqualityComparer.Instance);
        var byKey = targets.Where(t => t.Key is not null).ToDictionary(t => t.Key!, StringComparer.Ordinal);
        foreach (var source in sources.Where(s => s.Key is not null))
            if (byKey.TryGetValue(source.Key!, out var target)) found[source] = target;

        var aligner = new SegmentAligner(sources, targets, record);
        var groups = targets.Where(t => t.Key is null).GroupBy(t => t.Group).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (var group in sources.Where(s => s.Key is null).GroupBy(s => s.Group))
            foreach (var (source, target) in aligner.AlignGroup([.. group], groups.GetValueOrDefault(group.Key) ?? []))
                found[source] = target;

        var used = new HashSet<Segment>(found.Values, ReferenceEqualityComparer.Instance);
        return
        [
            .. sources.Select(s => ((Segment?)s, found.GetValueOrDefault(s))),
            .. targets.Where(t => !used.Contains(t)).Select(t => ((Segment?)null, (Segment?)t)),
        ];
    }

    private IEnumerable<(Segment, Segment)> AlignGroup(Segment[] sources, Segment[] targets)
    {
        if ((long)sources.Length * targets.Length > MostCells)
            return sources.Zip(targets).Where(p => p.First.Kind == p.Second.Kind);

        // best[i, j]: highest sum for what follows source i and target j.
        var best = new double[sources.Length + 1, targets.Length + 1];
        var score = new double[sources.Length, targets.Length];
        for (var i = sources.Length - 1; i >= 0; i--)
        {
            for (var j = targets.Length - 1; j >= 0; j--)
            {
                score[i, j] = Score(sources[i], targets[j]);
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), best[i + 1, j + 1] + score[i, j]);
            }
        }

        return Follow(sources, targets, best, score);
    }

    private static List<(Segment, Segment)> Follow(Segment[] sources, Segment[] targets, double[,] best, double[,] score)
    {
        var pairs = new List<(Segment, Segment)>();
        for (int i = 0, j = 0; i < sources.Length && j < targets.Length;)
        {
            if (best[i, j] == best[i + 1, j + 1] + score[i, j])
                pairs.Add((sources[i++], targets[j++]));
            else if (best[i, j] == best[i + 1, j])
                i++;
            else
                j++;
        }

        return pairs;
    }

    private double Score(Segment source, Segment target)
    {
        if (source.Kind != target.Kind) return Never;
        if (_known.Contains((source.Hash, target.Hash))) return Certain;
        // The record knows another partner that is still there.
        if (_sourceOfTarget[target.Hash].Any(_sources.Contains) || _targetOfSource[source.Hash].Any(_targets.Contains)) return Never;
        var (a, b) = (FeaturesOf(source), FeaturesOf(target));
        var all = a.Union(b).Count();
        var likeness = all == 0 ? 0.5 : (double)a.Intersect(b).Count() / all;
        var length = (double)Math.Min(source.Text.Length, target.Text.Length) / Math.Max(source.Text.Length, target.Text.Length);
        return 1 + 2 * likeness + length;
    }

    // Link targets, images, notes, code and numbers look alike in every language.
    private HashSet<string> FeaturesOf(Segment segment)
    {
        if (_features.TryGetValue(segment.Text, out var known)) return known;
        return _features[segment.Text] = [.. Features().Matches(segment.Text).Select(m => m.Value)];
    }

    [GeneratedRegex(@"(?<=\]\()[^)\s]+|\[\^[^\]\s]+\]|[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Features();
}
