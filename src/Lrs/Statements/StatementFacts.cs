namespace CoursePackager.Lrs.Statements;

/// <summary>What the filters and the store need to know about one statement.</summary>
internal sealed class StatementFacts
{
    public long VerbKey { get; set; }

    public long? ActivityKey { get; set; }

    public Guid? Registration { get; set; }

    public Guid? Voids { get; set; }

    public Guid? RefersTo { get; set; }

    /// <summary>Canonical identifier of the actor; null for an anonymous group.</summary>
    public string? Actor { get; set; }

    public HashSet<long> AgentKeys { get; } = [];

    public HashSet<long> RelatedAgentKeys { get; } = [];

    public HashSet<long> RelatedActivityKeys { get; } = [];

    /// <summary>Attachments as declared: hash and whether a fileUrl says where to find the bytes.</summary>
    public List<DeclaredAttachment> Attachments { get; } = [];
}
