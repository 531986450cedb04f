namespace CoursePackager.Lrs.Storage.LiteDb.Erasing;

/// <summary>Who is to be erased.</summary>
/// <param name="Agent">Canonical identifier, which documents belong to.</param>
/// <param name="AgentKey">Key of it, which statements are found by: as actor, object, or anywhere else in them.</param>
/// <param name="IsTheirs">Asked about every version of every record, in order of writing, with its collection, key and JSON:
/// whether it is about this agent. One such version condemns all of the record.</param>
internal sealed record ErasureRequest(
    string Tenant, string Agent, long AgentKey, Func<string, string, ReadOnlyMemory<byte>, bool> IsTheirs)
{
    /// <summary>Names of collections that are made anew from the statements, and hold what they say mixed together: all of
    /// their records go when a statement does.</summary>
    public IReadOnlyCollection<string> Mixed { get; init; } = [];
}
