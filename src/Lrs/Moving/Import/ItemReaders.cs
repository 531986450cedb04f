using System.Text.Json;

namespace CoursePackager.Lrs.Moving.Import;

/// <summary>Finds out what a file is by how it begins.</summary>
internal static class ItemReaders
{
    private const int HeadLength = 32 * 1024;

    /// <param name="limit">Bytes that one value may have.</param>
    public static IItemReader Open(Stream stream, int limit)
    {
        var window = new ByteWindow(stream, limit);
        while (window.Bytes.Length < HeadLength && window.Fill())
        {
        }

        if (window.Bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            window.Advance(3);
        return IsByLine(window.Bytes) ? new LineReader(window) : new JsonValueReader(window);
    }

    private static bool IsByLine(ReadOnlySpan<byte> head)
    {
        var text = head.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || text[0] != '{')
            return !text.StartsWith("["u8);
        var lineEnd = text.IndexOf((byte)'\n');
        if (lineEnd >= 0 && text[1..lineEnd].IndexOfAnyExcept(" \t\r"u8) < 0)
            return false; // an object over several lines
        try
        {
            var reader = new Utf8JsonReader(text, isFinalBlock: false, default);
            return !(reader.Read() && reader.Read() && reader.TokenType == JsonTokenType.PropertyName
                && JsonValueReader.IsEnvelope(ref reader));
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
