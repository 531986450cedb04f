using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Statements;

/// <summary>The read path: pages of what the credential may see.</summary>
internal sealed class StatementReader(IStore store)
{
    /// <summary>Rounds to the store per request when a limited credential's statements are sparse; then an incomplete page with a
    /// cursor is
    /// given, which the specification allows.</summary>
    private const int MostRounds = 8;

    public async Task<StatementPage> ReadAsync(string tenant, StatementQuery query, ReadAccess access, CancellationToken cancel)
    {
        var narrowed = access.Narrow(query);
        if (access.IsFull)
            return await store.QueryAsync(tenant, narrowed, cancel);

        var visible = new List<StoredStatement>();
        var cursor = narrowed.Cursor;
        for (var round = 0; round < MostRounds; round++)
        {
            var page = await store.QueryAsync(
                tenant, narrowed with { Cursor = cursor, Limit = narrowed.Limit - visible.Count }, cancel);
            visible.AddRange(page.Statements.Where(access.CanSee));
            cursor = page.NextCursor;
            if (cursor is null || visible.Count == narrowed.Limit)
                break;
        }

        return new StatementPage(visible, cursor);
    }

    /// <summary>A statement by id, when the credential may see it and its being voided is as asked; null otherwise.</summary>
    public async Task<StoredStatement?> FindAsync(
        string tenant, Guid id, bool voided, ReadAccess access, CancellationToken cancel)
    {
        var found = await store.GetStatementAsync(tenant, id, cancel);
        return found is not null && found.IsVoided == voided && access.CanSee(found) ? found : null;
    }
}
