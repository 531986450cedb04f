using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Storage.Tests;

/// <summary>Every promise of <see cref="IStore"/> about statements.</summary>
public abstract partial class StatementContract : IAsyncLifetime
{
    internal const string Tenant = "default";
    internal static readonly CancellationToken None = CancellationToken.None;

    internal IStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await OpenAsync();

    public virtual async Task DisposeAsync() => await Store.DisposeAsync();

    /// <summary>Opens the same, at first empty, store: again after <see cref="ReopenAsync"/> has closed it.</summary>
    private protected abstract Task<IStore> OpenAsync();

    private protected async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await OpenAsync();
    }

    private protected async Task<AppendResult> Append(params PreparedStatement[] batch) =>
        await Store.AppendAsync(Tenant, batch, None);

    private protected async Task<Guid[]> Ids(StatementQuery query, string tenant = Tenant) =>
        [.. (await Store.QueryAsync(tenant, query, None)).Statements.Select(statement => statement.Id)];

    /// <summary>All ids that match, page by page.</summary>
    private protected async Task<List<Guid>> AllIds(StatementQuery query, string tenant = Tenant)
    {
        var ids = new List<Guid>();
        for (var next = query; ;)
        {
            var page = await Store.QueryAsync(tenant, next, None);
            ids.AddRange(page.Statements.Select(statement => statement.Id));
            if (page.NextCursor is not { } cursor)
                return ids;
            next = next with { Cursor = cursor };
        }
    }
}
