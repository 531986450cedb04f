namespace CoursePackager.Lrs.Storage;

/// <summary>A validated statement ready to store. Keys are 64-bit hashes of identifiers, so every store indexes fixed-size
/// values.</summary>
internal sealed record PreparedStatement
{
    /// <summary>Value of <see cref="StoredOffset"/> for a statement that came from another store.</summary>
    public const int KeepStored = -1;

    public required Guid Id { get; init; }

    /// <summary>The statement as it will be served: UTF-8 JSON with id, timestamp, authority and version set, and a
    /// <c>stored</c> property whose value has been left for the store (see <see cref="StoredOffset"/>).</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Offset in <see cref="Json"/> of the 24 characters <c>yyyy-MM-ddTHH:mm:ss.fffZ</c> that the store overwrites
    /// when it assigns the time of storing, so that order of <c>stored</c> = order of sequence.
    /// <see cref="KeepStored"/>: the JSON stays as it is, with the time at which another store stored the statement.
    /// <see cref="StoredStatement.Stored"/>, and with it since, until and consistent-through, is always the time of storing
    /// here: whoever follows this store by time or sequence must not miss what is imported with an old date.</summary>
    public required int StoredOffset { get; init; }

    /// <summary>Hash of the statement's canonical form: what xAPI 1.0.3 Data 2.3.1 compares. Equal id and equal fingerprint is
    /// <see cref="AppendOutcome.Same"/>; equal id and another fingerprint is <see cref="AppendOutcome.Conflict"/>.</summary>
    public required ulong Fingerprint { get; init; }

    public required long VerbKey { get; init; }

    /// <summary>Key of the object when it is an activity; null otherwise.</summary>
    public required long? ActivityKey { get; init; }

    public required Guid? Registration { get; init; }

    /// <summary>Actors the <c>agent</c> filter matches: actor, object agent, and members of those when they are groups.</summary>
    public required IReadOnlyList<long> AgentKeys { get; init; }

    /// <summary>Everything the <c>related_agents</c> filter matches, <see cref="AgentKeys"/> included.</summary>
    public required IReadOnlyList<long> RelatedAgentKeys { get; init; }

    /// <summary>Everything the <c>related_activities</c> filter matches, <see cref="ActivityKey"/> included.</summary>
    public required IReadOnlyList<long> RelatedActivityKeys { get; init; }

    /// <summary>Target of a voiding statement; null otherwise.</summary>
    public required Guid? Voids { get; init; }

    /// <summary>Statement that this one's object refers to (StatementRef, voiding included); null otherwise.</summary>
    public required Guid? RefersTo { get; init; }

    /// <summary>SHA-256 (lower-case hex) of attachments whose bytes are in the store.</summary>
    public required IReadOnlyList<string> AttachmentHashes { get; init; }
}
