namespace CoursePackager.Lrs.Storage;

/// <summary>A statement as the store holds it.</summary>
/// <param name="Sequence">Position in the tenant's order of commits; 1 is the first. Never reused.</param>
/// <param name="Stored">Time of storing here, UTC, milliseconds; never decreases with <paramref name="Sequence"/>. An imported
/// statement's JSON keeps an older one.</param>
/// <param name="IsVoided">Whether a voiding statement for it has been stored, before or after it.</param>
/// <param name="Json">The statement as served, UTF-8.</param>
/// <param name="AttachmentHashes">SHA-256 hex of its attachments kept in the store.</param>
internal sealed record StoredStatement(
    Guid Id,
    long Sequence,
    DateTimeOffset Stored,
    bool IsVoided,
    ReadOnlyMemory<byte> Json,
    IReadOnlyList<string> AttachmentHashes);
