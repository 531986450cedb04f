namespace CoursePackager.Lrs.Storage.LiteDb.Entries;

/// <summary>One change to the key-value part of the store (documents, records, checkpoints).</summary>
/// <param name="Key">See <see cref="ValueKey"/>.</param>
/// <param name="Value">Null deletes.</param>
internal sealed record ValueChange(byte[] Key, StoredValue? Value);
