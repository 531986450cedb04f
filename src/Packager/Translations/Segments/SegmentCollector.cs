using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Translations.Segments;

/// <summary>Gathers the segments and pieces of one file. Keys that repeat get a number.</summary>
internal sealed class SegmentCollector(string path, FileRole role, SourceFile source)
{
    private readonly List<Segment> _segments = [];
    private readonly List<Piece> _pieces = [];
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);

    public SourceFile Source => source;

    /// <summary>Begins a piece; the segments added next belong to it.</summary>
    /// <param name="end">After its last character; white space before it is left out.</param>
    public void BeginPiece(int start, int end, string section)
    {
        while (end > start && char.IsWhiteSpace(source.Text[end - 1])) end--;
        _pieces.Add(new Piece(start, end, section));
    }

    /// <summary>A text with a key of its own.</summary>
    public void AddKeyed(string key, string text, int start, int length, SegmentForm form)
    {
        var count = _keys[key] = _keys.GetValueOrDefault(key) + 1;
        Add(count == 1 ? key : $"{key}.{count}", "", "", text, start, length, form);
    }

    /// <summary>A text without key, known by its place.</summary>
    public void AddFree(string group, string kind, string text, int start, int length, SegmentForm form) =>
        Add(null, group, kind, text, start, length, form);

    public SegmentedFile ToFile() =>
        new(path, role, source, [.. _segments.OrderBy(s => s.Start)], _pieces);

    private void Add(string? key, string group, string kind, string text, int start, int length, SegmentForm form)
    {
        if (text.Length > 0)
            _segments.Add(new Segment(key, group, kind, text, start, length, form, _pieces.Count - 1));
    }
}
