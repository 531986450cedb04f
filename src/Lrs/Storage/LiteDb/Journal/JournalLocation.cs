namespace CoursePackager.Lrs.Storage.LiteDb.Journal;

/// <summary>Where one item (a statement, a document, a record) lies in the journal: see <see cref="JournalItem"/>.</summary>
internal readonly record struct JournalLocation(uint Segment, uint Offset, int Length);
