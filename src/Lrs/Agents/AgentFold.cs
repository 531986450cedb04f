using System.Text.Json;
using CoursePackager.Lrs.Projections;

namespace CoursePackager.Lrs.Agents;

/// <summary>Gathers the names of agents from every statement that gives them one.</summary>
internal sealed class AgentFold : StatementFold<AgentRecord, AgentMention>
{
    /// <summary>Most names kept of one agent; a further one takes the place of the oldest.</summary>
    public const int MostNames = 20;

    /// <summary>Longest name kept, in characters; longer ones are passed over.</summary>
    public const int LongestName = 500;

    public override string Collection => AgentRecord.Collection;

    public override IEnumerable<AgentMention> Read(JsonElement statement) => AgentMentions.Of(statement)
        .Where(mention => mention.Name.Length <= LongestName && !string.IsNullOrWhiteSpace(mention.Name));

    public override string SubjectOf(AgentMention mention) => mention.Agent;

    public override AgentRecord? Merge(AgentRecord? record, AgentMention mention, long sequence)
    {
        var names = record?.Names ?? [];
        if (names.Contains(mention.Name, StringComparer.Ordinal))
            return record;
        return new AgentRecord(mention.Agent, [.. names.Skip(names.Count + 1 - MostNames), mention.Name], sequence);
    }
}
