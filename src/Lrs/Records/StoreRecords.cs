using System.Runtime.CompilerServices;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Records;

/// <summary>Reading records as objects, and all records of a collection page by page.</summary>
internal static class StoreRecords
{
    private const int PageSize = 500;

    /// <summary>One record; null when there is none.</summary>
    public static async Task<T?> FindRecordAsync<T>(
        this IStore store, string tenant, string collection, string key, CancellationToken cancel)
        where T : class =>
        await store.ReadRecordAsync(tenant, collection, key, cancel) is { } record ? RecordJson.Read<T>(record.Json) : null;

    /// <summary>Those of the records that exist, in any order and as few reads as can be.</summary>
    public static async IAsyncEnumerable<StoredRecord> FindAllRecordsAsync(
        this IStore store, string tenant, string collection, IEnumerable<string> keys,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var chunk in keys.Chunk(PageSize))
        {
            foreach (var record in await store.ReadRecordsAsync(tenant, collection, chunk, cancel))
                yield return record;
        }
    }

    public static async IAsyncEnumerable<StoredRecord> ReadAllRecordsAsync(
        this IStore store, string tenant, string collection, string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        string? after = null;
        while (true)
        {
            var page = await store.ListRecordsAsync(tenant, collection, prefix, after, PageSize, cancel);
            foreach (var record in page)
                yield return record;
            if (page.Count < PageSize)
                yield break;
            after = page[^1].Key;
        }
    }
}
