using System.Text.Json;
using CoursePackager.Lrs.Projections;

namespace CoursePackager.Lrs.Activities;

/// <summary>Gathers the definitions of activities from every statement that has one (xAPI 1.0.3 Data 2.4.4.1).</summary>
internal sealed class ActivityFold : StatementFold<ActivityRecord, ActivityMention>
{
    public override string Collection => ActivityRecord.Collection;

    public override IEnumerable<ActivityMention> Read(JsonElement statement) =>
        ActivityMentions.Of(statement).Where(mention => mention.HasDefinition);

    public override string SubjectOf(ActivityMention mention) => mention.Id;

    public override ActivityRecord? Merge(ActivityRecord? record, ActivityMention mention, long sequence)
    {
        var merge = new DefinitionMerge(record?.Definition);
        merge.Add(mention.Definition);
        return merge.Result is { } definition ? new ActivityRecord(mention.Id, definition, sequence) : record;
    }
}
