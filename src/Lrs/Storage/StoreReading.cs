namespace CoursePackager.Lrs.Storage;

/// <summary>Shorter forms of the contract's reads.</summary>
internal static class StoreReading
{
    /// <summary>One record; null when there is none.</summary>
    public static async Task<StoredRecord?> ReadRecordAsync(
        this IStore store, string tenant, string collection, string key, CancellationToken cancel) =>
        await store.ReadRecordsAsync(tenant, collection, [key], cancel) is [var record] ? record : null;
}
