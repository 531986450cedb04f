using CoursePackager.Packager.Caching;

namespace CoursePackager.Packager.Sources;

/// <summary>The text of one course file with a line map. Positions are UTF-16 offsets into <see cref="Text"/>.</summary>
internal sealed class SourceFile
{
    private readonly int[] _lineStarts;
    private ContentHash? _hash;

    /// <param name="path">Path as shown to people: relative to the folder the command was called in, with forward
    /// slashes.</param>
    /// <param name="text">Content, decoded from UTF-8 without byte order mark.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>A file without text to show, such as an image or a whole package.</summary>
    public SourceFile(string path) : this(path, "") => HasText = false;

    public string Path { get; }

    /// <summary>Whether lines and columns mean anything.</summary>
    public bool HasText { get; } = true;

    public string Text { get; }

    /// <summary>Of path and text.</summary>
    public ContentHash Hash => _hash ??= ContentHash.Of(Path, Text);

    /// <summary>1-based line of an offset.</summary>
    public int LineOf(int offset)
    {
        var index = Array.BinarySearch(_lineStarts, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>1-based column of an offset.</summary>
    public int ColumnOf(int offset) => offset - _lineStarts[LineOf(offset) - 1] + 1;

    /// <summary>The text of a 1-based line, without its line break.</summary>
    public string LineText(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>Offset of a 1-based line and column, clamped to the file.</summary>
    public int OffsetOf(int line, int column)
    {
        if (line < 1) return 0;
        if (line > _lineStarts.Length) return Text.Length;
        return Math.Clamp(_lineStarts[line - 1] + Math.Max(column, 1) - 1, 0, Text.Length);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n') starts.Add(i + 1);
        return [.. starts];
    }
}
