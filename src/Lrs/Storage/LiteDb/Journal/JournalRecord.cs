namespace CoursePackager.Lrs.Storage.LiteDb.Journal;

/// <summary>One record as read. The payload is valid until the next record is read.</summary>
/// <param name="PayloadStart">Where the payload's first byte lies.</param>
/// <param name="End">Where the next record begins.</param>
internal readonly record struct JournalRecord(JournalPosition PayloadStart, ReadOnlyMemory<byte> Payload, JournalPosition End);
