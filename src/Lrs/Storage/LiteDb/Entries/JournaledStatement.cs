namespace CoursePackager.Lrs.Storage.LiteDb.Entries;

/// <summary>A statement as the journal holds it.</summary>
/// <param name="StoredMs">Time of storing, milliseconds since 1970.</param>
/// <param name="IsErased">Only id, sequence, time and references are left: see <see cref="StatementCodec.Erase"/>.</param>
internal readonly record struct JournaledStatement(
    long Sequence, long StoredMs, PreparedStatement Statement, bool IsErased = false)
{
    public DateTimeOffset Stored => DateTimeOffset.FromUnixTimeMilliseconds(StoredMs);

    public StoredStatement ToStored(bool isVoided) =>
        new(Statement.Id, Sequence, Stored, isVoided, Statement.Json, Statement.AttachmentHashes);
}
