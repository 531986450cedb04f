using CoursePackager.Lrs.Projections;

namespace CoursePackager.Lrs.Agents;

/// <summary>The names that an agent was given in statements; a record of <c>agent-names</c>.</summary>
/// <param name="Agent">Canonical identifier.</param>
/// <param name="Names">In order of first appearance.</param>
internal sealed record AgentRecord(string Agent, IReadOnlyList<string> Names, long Through) : IFoldRecord
{
    public const string Collection = "agent-names";
}
