namespace CoursePackager.Lrs.Moving;

/// <summary>How far long work has come, in whatever unit the work counts.</summary>
internal readonly record struct MoveProgress(long Done, long Total);
