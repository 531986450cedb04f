namespace CoursePackager.Lrs.Storage.LiteDb.Entries;

/// <summary>First byte of every record's payload. Numbers are part of the journal's format.</summary>
internal enum EntryKind : byte
{
    Statements = 1,
    Values = 2,
}
