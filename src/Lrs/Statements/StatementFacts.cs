namespace CoursePackager.Lrs.Statements;

/// <summary>What the filters and the store need to know about one statement.</summary>
internal sealed record StatementFacts
{
    public required long VerbKey { get; init; }

    public long? ActivityKey { get; init; }

    public Guid? Registration { get; init; }

    public Guid? Voids { get; init; }

    public Guid? RefersTo { get; init; }

    /// <summary>Actor and object agent, and members of those when they are groups.</summary>
    public required long[] AgentKeys { get; init; }

    /// <summary>All agents and groups, <see cref="AgentKeys"/> and who vouches for the statement included.</summary>
    public required long[] RelatedAgentKeys { get; init; }

    public required long[] RelatedActivityKeys { get; init; }

    /// <summary>Attachments as declared: hash and whether a fileUrl says where to find the bytes.</summary>
    public required IReadOnlyList<DeclaredAttachment> Attachments { get; init; }
}
