namespace CoursePackager.Lrs.Storage;

/// <summary>What an export needs beyond <see cref="IStore"/>: to find what a tenant has without knowing its names. Every store
/// has it.</summary>
internal interface IStoreInventory
{
    /// <summary>Every document of the tenant, page by page, in an order of the store's own.</summary>
    /// <param name="after"><see cref="FoundDocument.Place"/> of the last one of the page before; null for the first page.</param>
    Task<IReadOnlyList<FoundDocument>> ReadDocumentsAsync(string tenant, string? after, int limit, CancellationToken cancel);

    /// <summary>Names of the collections that have records, sorted.</summary>
    Task<IReadOnlyList<string>> ListCollectionsAsync(string tenant, CancellationToken cancel);
}
