using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Completion;

/// <summary>Records of the store as JSON (docs/contracts.md, "Records"): camel case, enumerations as words.</summary>
internal static class RecordJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static RecordChange Change<T>(string collection, string key, T record, bool onlyIfAbsent = false) =>
        new(collection, key, JsonSerializer.SerializeToUtf8Bytes(record, Options), onlyIfAbsent);

    /// <summary>A record as an object.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static T Parse<T>(StoredRecord record) =>
        JsonSerializer.Deserialize<T>(record.Json.Span, Options)
        ?? throw new JsonException($"The record {record.Key} is null.");

    public static async Task<T?> FindAsync<T>(IStore store, string tenant, string collection, string key, CancellationToken cancel)
        where T : class =>
        await store.ReadRecordAsync(tenant, collection, key, cancel) is { } record ? Parse<T>(record) : null;

    /// <summary>Every record below a prefix, read page by page.</summary>
    public static async IAsyncEnumerable<StoredRecord> AllAsync(
        IStore store,
        string tenant,
        string collection,
        string prefix,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        const int pageSize = 500;
        string? after = null;
        IReadOnlyList<StoredRecord> page;
        do
        {
            page = await store.ListRecordsAsync(tenant, collection, prefix, after, pageSize, cancel);
            foreach (var record in page)
                yield return record;
            after = page.Count > 0 ? page[^1].Key : null;
        }
        while (page.Count == pageSize);
    }
}
