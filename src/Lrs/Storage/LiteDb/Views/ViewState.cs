using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>How far the view database has come.</summary>
/// <param name="End">Journal position up to which everything is in the database; default: nothing is.</param>
/// <param name="NewestMs">Newest time of storing, milliseconds since 1970.</param>
internal sealed record ViewState(JournalPosition End, long NewestMs);
