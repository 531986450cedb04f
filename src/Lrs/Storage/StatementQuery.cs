namespace CoursePackager.Lrs.Storage;

/// <summary>Filters of GET /statements; all given ones must hold (xAPI 1.0.3 Communication 2.1.3). Voided statements never
/// match.</summary>
internal sealed record StatementQuery
{
    /// <summary>8 MiB: where a page of statements or changes ends, whatever its count.</summary>
    public const long DefaultMaxBytes = 8 << 20;

    public long? AgentKey { get; init; }

    /// <summary>Match <see cref="AgentKey"/> anywhere in the statement.</summary>
    public bool RelatedAgents { get; init; }

    public long? VerbKey { get; init; }

    public long? ActivityKey { get; init; }

    /// <summary>Match <see cref="ActivityKey"/> anywhere in the statement.</summary>
    public bool RelatedActivities { get; init; }

    public Guid? Registration { get; init; }

    /// <summary>Stored after this time, exclusive.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Stored until this time, inclusive.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Oldest first; newest first otherwise.</summary>
    public bool Ascending { get; init; }

    /// <summary>Only sequences after this one in the direction of reading, exclusive: the keyset of <c>more</c>; null for the
    /// first page.</summary>
    public long? Cursor { get; init; }

    /// <summary>At most this many, 1 or more.</summary>
    public required int Limit { get; init; }

    /// <summary>The page ends with the statement that brings it to this many bytes, so that pages of large statements fit into
    /// memory.</summary>
    public long MaxBytes { get; init; } = DefaultMaxBytes;
}
