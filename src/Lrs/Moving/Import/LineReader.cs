namespace CoursePackager.Lrs.Moving.Import;

/// <summary>Reads NDJSON: a value on each line. A line that is no JSON spoils no other.</summary>
internal sealed class LineReader(ByteWindow window) : IItemReader
{
    public bool TryRead(out ImportItem item)
    {
        while (FindLine() is var (length, isWhole))
        {
            var line = window.Line;
            var json = Trim(length);
            window.Advance(Math.Min(length + 1, window.Bytes.Length));
            if (json.Length == 0 && isWhole)
                continue;
            item = new ImportItem(line, json);
            if (!isWhole)
            {
                SkipLine();
                item = new ImportItem(line, default, "the line is too long");
            }

            return true;
        }

        item = default;
        return false;
    }

    /// <summary>Length of the line that the window begins with; null at the end of the file.</summary>
    private (int Length, bool IsWhole)? FindLine()
    {
        for (var searched = 0; ;)
        {
            var found = window.Bytes[searched..].IndexOf((byte)'\n');
            if (found >= 0)
                return (searched + found, true);
            searched = window.Bytes.Length;
            if (!window.Fill())
                return searched == 0 ? null : (searched, window.IsLast);
        }
    }

    private ReadOnlyMemory<byte> Trim(int length)
    {
        var text = window.Bytes[..length];
        var from = text.IndexOfAnyExcept(" \t\r"u8);
        return from < 0 ? default : window.Slice(from, text.LastIndexOfAnyExcept(" \t\r"u8) + 1 - from);
    }

    private void SkipLine()
    {
        while (true)
        {
            var found = window.Bytes.IndexOf((byte)'\n');
            window.Advance(found < 0 ? window.Bytes.Length : found + 1);
            if (found >= 0 || !window.Fill())
                return;
        }
    }
}
