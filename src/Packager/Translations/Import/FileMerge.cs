using System.Text.RegularExpressions;
using CoursePackager.Packager.Reading.Questions;
using CoursePackager.Packager.Translations.Segments;

namespace CoursePackager.Packager.Translations.Import;

/// <summary>
/// Makes the new text of one translated file. Texts that are there are replaced where they stand. Texts that are missing come with
/// the piece they stand in, taken from the source with its words replaced.
/// </summary>
/// <param name="texts">New texts by pair; pairs that stay as they are have none.</param>
internal sealed class FileMerge(TranslatedFile file, IReadOnlyDictionary<SegmentPair, string> texts, string language)
{
    private readonly ILookup<Segment?, SegmentPair> _bySource = file.Pairs.Where(p => p.Source is not null).ToLookup(p => p.Source);
    private readonly List<TextEdit> _edits = [];
    private readonly HashSet<int> _rebuilt = [];

    /// <summary>Pairs whose text could not be placed.</summary>
    public List<SegmentPair> WithoutPlace { get; } = [];

    public string Merge()
    {
        if (file.Target is null) return Skeleton(0, file.Source!.Source.Text.Length, file.Source.Segments);
        AddMissing(file.Target);
        foreach (var (pair, text) in texts)
            if (pair.Target is { } target && !_rebuilt.Contains(target.Piece))
                _edits.Add(new TextEdit(target.Start, target.End, SegmentText.Write(file.Target, target, text)));
        return TextEdit.Apply(file.Target.Source.Text, _edits);
    }

    private void AddMissing(SegmentedFile target)
    {
        var source = file.Source!;
        var ends = new Dictionary<string, int>(StringComparer.Ordinal); // where the last piece of a section ended, in the target
        for (var i = 0; i < source.Pieces.Count; i++)
        {
            Segment[] segments = [.. source.Segments.Where(s => s.Piece == i)];
            SegmentPair[] pairs = [.. segments.Select(s => _bySource[s].Single())];
            int[] targets = [.. pairs.Where(p => p.Target is not null).Select(p => p.Target!.Piece).Distinct()];
            if (targets.Length > 0) ends[source.Pieces[i].Section] = target.Pieces[targets.Max()].End;
            SegmentPair[] missing = [.. pairs.Where(p => p.Target is null && texts.ContainsKey(p))];
            if (missing.Length == 0) continue;
            if (pairs.Any(p => p.Target is null && p.Source!.HasWords && !texts.ContainsKey(p)) || targets.Length > 1)
                WithoutPlace.AddRange(missing);
            else if (targets.Length == 1)
                Rebuild(source.Pieces[i], segments, target.Pieces[targets[0]], targets[0]);
            else
                Insert(i, segments, target, ends);
        }
    }

    private void Rebuild(Piece piece, Segment[] segments, Piece old, int index)
    {
        _rebuilt.Add(index);
        _edits.Add(new TextEdit(old.Start, old.End, Skeleton(piece.Start, piece.End, segments)));
    }

    private void Insert(int index, Segment[] segments, SegmentedFile target, Dictionary<string, int> ends)
    {
        var piece = file.Source!.Pieces[index];
        var text = Skeleton(piece.Start, piece.End, segments);
        var gap = index > 0 && file.Source.Pieces[index - 1].Section == piece.Section
            ? file.Source.Source.Text[file.Source.Pieces[index - 1].End..piece.Start] : "\n\n";
        if (!string.IsNullOrWhiteSpace(gap)) gap = "\n\n"; // something without words stands between
        if (ends.TryGetValue(piece.Section, out var end))
            _edits.Add(new TextEdit(end, end, gap + text));
        else if (target.Pieces.FirstOrDefault(p => p.Section == piece.Section) is { } first)
            _edits.Add(new TextEdit(first.Start, first.Start, text + "\n\n"));
        else
            _edits.Add(new TextEdit(target.Source.Text.Length, target.Source.Text.Length, "\n" + text + "\n"));
    }

    // A part of the source with the words of the translation; what is not translated yet stays as it is.
    private string Skeleton(int start, int end, IReadOnlyList<Segment> segments)
    {
        var edits = new List<TextEdit>();
        foreach (var segment in segments)
        {
            var pair = _bySource[segment].Single();
            if ((texts.GetValueOrDefault(pair) ?? pair.Target?.Text) is { } text)
                edits.Add(new TextEdit(
                    segment.Start - start, segment.End - start, SegmentText.Write(file.Source!, segment, text)));
        }

        if (file.Source!.Role == FileRole.Course && start == 0) edits.AddRange(LanguageEdit());
        var words = TextEdit.Apply(file.Source.Source.Text[start..end], edits);
        return file.Source.Role == FileRole.Assessment ? QuestionWords.Translate(words, language) : words;
    }

    private IEnumerable<TextEdit> LanguageEdit() =>
        Regex.Matches(file.Source!.Source.Text, @"(?<=^|\n)language:[ \t]*(?<tag>[^\s#]+)", RegexOptions.CultureInvariant)
            .Take(1).Select(m => m.Groups["tag"]).Select(g => new TextEdit(g.Index, g.Index + g.Length, language));
}
