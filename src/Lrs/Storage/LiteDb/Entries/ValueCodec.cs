using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Entries;

/// <summary>Writes and reads the journal item of one value.</summary>
internal static class ValueCodec
{
    /// <summary>Writes the item; returns its whole length.</summary>
    public static int Write(ByteWriter writer, StoredValue value)
    {
        var start = JournalItem.Begin(writer);
        writer.Int64(value.UpdatedMs);
        writer.Text(value.Name);
        writer.Text(value.ContentType);
        writer.Text(value.ETag);
        writer.Bytes(value.Content.Span);
        return JournalItem.End(writer, start);
    }

    /// <summary>Reads the body of an item. The content is a part of <paramref name="body"/>, not a copy.</summary>
    public static StoredValue Read(ReadOnlyMemory<byte> body)
    {
        var reader = new ByteReader(body.Span);
        var updated = reader.Int64();
        var name = reader.Text() ?? "";
        var contentType = reader.Text();
        var etag = reader.Text();
        return new StoredValue(name, updated, contentType, etag, body[reader.Offset..]);
    }
}
