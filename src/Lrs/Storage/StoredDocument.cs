namespace CoursePackager.Lrs.Storage;

/// <summary>A document with its metadata.</summary>
/// <param name="ETag">SHA-1 hex of the bytes, without quotes (xAPI 1.0.3 Communication 3.1).</param>
internal sealed record StoredDocument(
    string Id, string ContentType, ReadOnlyMemory<byte> Content, string ETag, DateTimeOffset Updated);
