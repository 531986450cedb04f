using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Entries;

/// <summary>A change with the place of its value in the journal; null for a deletion.</summary>
internal readonly record struct LocatedValueChange(ValueChange Change, JournalLocation? Location);
