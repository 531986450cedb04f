using System.Buffers;

namespace CoursePackager.Lrs.Moving.Export;

/// <summary>Writes NDJSON.</summary>
internal static class JsonLines
{
    private static readonly SearchValues<byte> LineBreaks = SearchValues.Create("\r\n"u8);

    /// <summary>Writes one value as one line. In JSON a line break can only be white space: each becomes a space, and every other
    /// byte stays.</summary>
    public static async Task WriteAsync(Stream output, ReadOnlyMemory<byte> json, CancellationToken cancel)
    {
        await output.WriteAsync(OnOneLine(json), cancel);
        output.WriteByte((byte)'\n');
    }

    private static ReadOnlyMemory<byte> OnOneLine(ReadOnlyMemory<byte> json)
    {
        if (json.Span.IndexOfAny(LineBreaks) < 0)
            return json;
        var line = json.ToArray();
        line.AsSpan().ReplaceAny(LineBreaks, (byte)' ');
        return line;
    }
}
