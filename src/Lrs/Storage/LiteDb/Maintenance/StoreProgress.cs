namespace CoursePackager.Lrs.Storage.LiteDb.Maintenance;

/// <summary>How far long work on a store has come, in bytes.</summary>
internal readonly record struct StoreProgress(long Done, long Total);
