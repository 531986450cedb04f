namespace CoursePackager.Lrs.Storage.LiteDb.Entries;

/// <summary>A document, record or checkpoint as the journal holds it.</summary>
/// <param name="Name">Document id, record key or projection.</param>
/// <param name="UpdatedMs">Time of the write, milliseconds since 1970.</param>
/// <param name="ContentType">Only for documents.</param>
/// <param name="ETag">Only for documents: SHA-1 of the content, hex.</param>
internal sealed record StoredValue(string Name, long UpdatedMs, string? ContentType, string? ETag, ReadOnlyMemory<byte> Content);
