using CoursePackager.Lrs.Storage.LiteDb.Entries;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>The lists that a statement by itself belongs on.</summary>
internal static class StatementKeys
{
    /// <summary>None for an erased one.</summary>
    public static HashSet<PostingKey> Of(int tenant, JournaledStatement journaled)
    {
        if (journaled.IsErased)
            return [];
        var statement = journaled.Statement;
        var most = 3 + statement.AgentKeys.Count + statement.RelatedAgentKeys.Count + statement.RelatedActivityKeys.Count;
        var keys = new HashSet<PostingKey>(most) { new(tenant, PostingKind.Verb, statement.VerbKey) };
        if (statement.ActivityKey is { } activity)
            keys.Add(new PostingKey(tenant, PostingKind.Activity, activity));
        if (statement.Registration is { } registration)
            keys.Add(new PostingKey(tenant, PostingKind.Registration, PostingKey.OfId(registration)));
        foreach (var key in statement.AgentKeys)
            keys.Add(new PostingKey(tenant, PostingKind.Agent, key));
        foreach (var key in statement.RelatedAgentKeys)
            keys.Add(new PostingKey(tenant, PostingKind.RelatedAgent, key));
        foreach (var key in statement.RelatedActivityKeys)
            keys.Add(new PostingKey(tenant, PostingKind.RelatedActivity, key));
        return keys;
    }
}
