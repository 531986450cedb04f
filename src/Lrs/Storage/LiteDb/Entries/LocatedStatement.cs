using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Entries;

/// <summary>A statement with its place in the journal.</summary>
internal readonly record struct LocatedStatement(JournaledStatement Journaled, JournalLocation Location);
