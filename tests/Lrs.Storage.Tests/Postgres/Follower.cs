using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Storage.Tests.Postgres;

/// <summary>Readers that follow a store while others write, until they are told that nothing more comes.</summary>
internal static class Follower
{
    private const int PageSize = 100;

    /// <summary>Follows the change feed.</summary>
    public static async Task<List<StoredStatement>> BySequenceAsync(IStore store, string tenant, CancellationToken finish)
    {
        var seen = new List<StoredStatement>();
        while (true)
        {
            var last = finish.IsCancellationRequested;
            var after = seen.Count > 0 ? seen[^1].Sequence : 0;
            var changes = await store.ReadChangesAsync(tenant, after, PageSize, CancellationToken.None);
            seen.AddRange(changes);
            if (last && changes.Count == 0)
                return seen;
        }
    }

    /// <summary>Reads, again and again, what was stored up to the time that the store promises to be complete.</summary>
    public static async Task<List<StoredStatement>> ByConsistentThroughAsync(
        IStore store, string tenant, CancellationToken finish)
    {
        var seen = new List<StoredStatement>();
        DateTimeOffset? since = null;
        while (true)
        {
            var last = finish.IsCancellationRequested;
            if (last)
                await Task.Delay(10, CancellationToken.None); // the newest statements' millisecond must have passed
            var until = await store.ConsistentThroughAsync(tenant, CancellationToken.None);
            await ReadAsync(store, tenant, since, until, seen);
            since = until;
            if (last)
                return seen;
        }
    }

    private static async Task ReadAsync(
        IStore store, string tenant, DateTimeOffset? since, DateTimeOffset until, List<StoredStatement> seen)
    {
        var query = new StatementQuery { Since = since, Until = until, Ascending = true, Limit = PageSize };
        while (true)
        {
            var page = await store.QueryAsync(tenant, query, CancellationToken.None);
            seen.AddRange(page.Statements);
            if (page.NextCursor is not { } cursor)
                return;
            query = query with { Cursor = cursor };
        }
    }
}
