namespace CoursePackager.Lrs.Storage.LiteDb;

/// <summary>A kept attachment; the file's name is its SHA-256.</summary>
internal readonly record struct AttachmentFile(string Path, long Length);
