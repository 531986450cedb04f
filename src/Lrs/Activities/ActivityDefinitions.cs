using System.Text.Json;
using System.Text.Json.Nodes;
using CoursePackager.Lrs.Projections;
using CoursePackager.Lrs.Statements;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Activities;

/// <summary>What is known of activities, newest statements included.</summary>
internal sealed class ActivityDefinitions(IStore store, ActivityFold fold)
{
    private readonly FoldReader<ActivityRecord, ActivityMention> reader = new(store, fold);

    /// <summary>The definition of one activity; null when no statement has any.</summary>
    public async Task<JsonObject?> FindAsync(string tenant, string activity, CancellationToken cancel)
    {
        var mentions = new StatementQuery { ActivityKey = IndexKeys.Of(activity), RelatedActivities = true, Limit = 1 };
        return (await reader.ReadAsync(tenant, activity, mentions, cancel))?.Definition;
    }

    /// <summary>Definitions of every activity in these statements, by IRI. They are the caller's own, to change as it
    /// likes.</summary>
    public async Task<IReadOnlyDictionary<string, JsonObject>> FindAllAsync(
        string tenant, IReadOnlyList<StoredStatement> statements, CancellationToken cancel)
    {
        var records = await reader.ReadAsync(tenant, statements.SelectMany(Activities), statements, cancel);
        return records.ToDictionary(record => record.Key, record => record.Value.Definition, StringComparer.Ordinal);
    }

    private static List<string> Activities(StoredStatement statement)
    {
        using var document = JsonDocument.Parse(statement.Json, StatementErrors.Depth);
        return [.. ActivityMentions.Of(document.RootElement).Select(mention => mention.Id)];
    }
}
