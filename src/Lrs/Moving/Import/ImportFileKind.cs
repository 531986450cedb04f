namespace CoursePackager.Lrs.Moving.Import;

/// <summary>What a file to import holds.</summary>
internal enum ImportFileKind { Records, Documents, Statements }
