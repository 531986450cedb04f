using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Erasing;

/// <summary>Bytes that take the place of as many others in the journal.</summary>
internal sealed record Overwrite(JournalPosition Place, byte[] Bytes);
