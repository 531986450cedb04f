namespace CoursePackager.Lrs.Storage.LiteDb.Maintenance;

/// <summary>One place where bytes are missing or not as they were written.</summary>
/// <param name="File">Full path.</param>
/// <param name="Offset">Bytes from the file's beginning.</param>
internal sealed record StoreDamage(string File, long Offset, string What);
