namespace CoursePackager.Lrs.Storage;

/// <summary>A record of a collection.</summary>
internal sealed record StoredRecord(string Key, ReadOnlyMemory<byte> Json);
