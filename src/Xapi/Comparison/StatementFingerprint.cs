namespace CoursePackager.Xapi.Comparison;

/// <summary>Short form of a statement for the specification's comparison (xAPI 1.0.3 Data 2.3.1). It stays the same between runs
/// and machines, so it can be stored. It is no signature: someone who wants two statements to collide can make them.</summary>
/// <param name="Content">Hash of all that is compared except the timestamp.</param>
/// <param name="Timestamp">The timestamp as an instant in UTC, to the millisecond; null when the statement has none.</param>
public readonly record struct StatementFingerprint(ulong Content, DateTimeOffset? Timestamp)
{
    /// <summary>Content and timestamp in one number. Compute it from the statement as it was sent, before an LRS adds a
    /// timestamp: then a repeated request has the same number.</summary>
    public ulong Value => Timestamp is { } time ? HashMixer.Mix(Content, (ulong)time.UtcTicks) : Content;

    /// <summary>Whether both can come from the same statement: a timestamp that only one of them has may have been set by an
    /// LRS.</summary>
    public bool Matches(StatementFingerprint other) =>
        Content == other.Content && (Timestamp is null || other.Timestamp is null || Timestamp == other.Timestamp);
}
