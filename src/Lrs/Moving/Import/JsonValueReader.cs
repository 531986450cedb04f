using System.Text.Json;

namespace CoursePackager.Lrs.Moving.Import;

/// <summary>
/// Reads the elements of a JSON array, the statements of a StatementResult (xAPI 1.0.3 Data 2.5), or plain objects, also several
/// of these one behind the other. JSON that breaks off cannot be found into again: that is the last item.
/// </summary>
internal sealed class JsonValueReader(ByteWindow window) : IItemReader
{
    private const int NoItems = -1;

    private JsonReaderState state = new(new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 256 });
    private int itemDepth = NoItems;
    private bool hasFailed;

    private enum Step { Moved, NeedsMore, Item, End }

    public bool TryRead(out ImportItem item)
    {
        item = default;
        while (!hasFailed)
        {
            try
            {
                var step = Next(out item);
                if (step == Step.NeedsMore && !window.Fill() && window.IsFull)
                    item = Fail("a value is too long");
                else if (step is Step.Moved or Step.NeedsMore)
                    continue;
                return step != Step.End;
            }
            catch (JsonException broken)
            {
                item = Fail(broken.Message);
                return true;
            }
        }

        return false;
    }

    /// <summary>Names of the properties that a StatementResult begins with.</summary>
    public static bool IsEnvelope(ref Utf8JsonReader property) =>
        property.ValueTextEquals("statements"u8) || property.ValueTextEquals("more"u8);

    private ImportItem Fail(string why)
    {
        hasFailed = true;
        window.Advance(Math.Max(0, window.Bytes.IndexOfAnyExcept(" \t\r\n,"u8)));
        return new ImportItem(window.Line, default, $"the file cannot be read any further: {why}");
    }

    private Step Next(out ImportItem item)
    {
        item = default;
        var reader = new Utf8JsonReader(window.Bytes, window.IsLast, state);
        if (!reader.Read())
            return window.IsLast ? Step.End : Step.NeedsMore;
        return reader.CurrentDepth == 0 ? AtTop(ref reader, out item) : Inside(ref reader, out item);
    }

    private Step AtTop(ref Utf8JsonReader reader, out ImportItem item)
    {
        item = default;
        switch (reader.TokenType)
        {
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                itemDepth = NoItems;
                return Commit(ref reader);
            case JsonTokenType.StartArray:
                itemDepth = 1;
                return Commit(ref reader);
            case JsonTokenType.StartObject:
                var ahead = reader;
                if (!ahead.Read())
                    return Step.NeedsMore;
                if (ahead.TokenType != JsonTokenType.PropertyName || !IsEnvelope(ref ahead))
                    return Take(ref reader, out item);
                itemDepth = 2;
                return Commit(ref reader);
            default:
                return Take(ref reader, out item);
        }
    }

    private Step Inside(ref Utf8JsonReader reader, out ImportItem item)
    {
        item = default;
        if (reader.CurrentDepth == itemDepth)
            return Take(ref reader, out item);
        if (reader.TokenType == JsonTokenType.PropertyName && !reader.ValueTextEquals("statements"u8) && !reader.TrySkip())
            return Step.NeedsMore;
        return Commit(ref reader);
    }

    private Step Take(ref Utf8JsonReader reader, out ImportItem item)
    {
        item = default;
        var start = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
            return Step.NeedsMore;
        var length = (int)reader.BytesConsumed - start;
        state = reader.CurrentState;
        window.Advance(start);
        item = new ImportItem(window.Line, window.Slice(0, length));
        window.Advance(length);
        return Step.Item;
    }

    private Step Commit(ref Utf8JsonReader reader)
    {
        state = reader.CurrentState;
        window.Advance((int)reader.BytesConsumed);
        return Step.Moved;
    }
}
