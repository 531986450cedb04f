using System.Buffers.Binary;
using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>Finds documents, records and checkpoints: places from the views, contents from the journal.</summary>
internal sealed class ValueFinder(JournalFolder journal)
{
    public StoredDocument? Document(ViewSnapshot views, TenantView tenant, DocumentScope scope, string id) =>
        views.FindValue(tenant.Number, ValueKey.Document(scope, id)) is { } entry ? Document(entry) : null;

    /// <summary>Every document, in order of keys; places are keys in hexadecimal.</summary>
    public IReadOnlyList<FoundDocument> Documents(ViewSnapshot views, TenantView tenant, string? after, int limit)
    {
        var afterKey = after is null ? null : Convert.FromHexString(after);
        return
        [
            .. views.ListValues(tenant.Number, ValueKey.AllDocuments.ToArray(), afterKey, limit).Select(entry =>
            {
                var key = entry.Key[sizeof(int)..];
                return new FoundDocument(Convert.ToHexStringLower(key), Scope(views, tenant, key), Document(entry));
            }),
        ];
    }

    /// <summary>Names of the collections that have records, sorted.</summary>
    public static IReadOnlyList<string> Collections(ViewSnapshot views, TenantView tenant)
    {
        var names = new List<string>();
        byte[]? after = null;
        while (views.ListValues(tenant.Number, ValueKey.AllRecords.ToArray(), after, 1) is [{ } entry])
        {
            (var name, after) = ValueKey.CollectionOf(entry.Key.AsSpan(sizeof(int)));
            names.Add(name);
        }

        return names;
    }

    /// <summary>Ids of a scope's documents, sorted, each once.</summary>
    public static IReadOnlyList<string> DocumentIds(
        ViewSnapshot views, TenantView tenant, DocumentScope scope, DateTimeOffset? since) =>
    [
        .. views.ListValues(tenant.Number, ValueKey.Documents(scope), null, int.MaxValue)
            .Where(entry => since is null || Time(entry.UpdatedMs) > since)
            .Select(entry => entry.Name)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Those of the records that exist.</summary>
    public IReadOnlyList<StoredRecord> Records(
        ViewSnapshot views, TenantView tenant, string collection, IReadOnlyCollection<string> keys) =>
        [.. views.FindValues(tenant.Number, keys.Distinct().Select(key => ValueKey.Record(collection, key))).Select(Record)];

    public IReadOnlyList<StoredRecord> Records(
        ViewSnapshot views, TenantView tenant, string collection, string prefix, string? after, int limit)
    {
        var afterKey = after is null ? null : ValueKey.Record(collection, after);
        return [.. views.ListValues(tenant.Number, ValueKey.Record(collection, prefix), afterKey, limit).Select(Record)];
    }

    public long Checkpoint(ViewSnapshot views, TenantView tenant, string projection) =>
        views.FindValue(tenant.Number, ValueKey.Checkpoint(projection)) is { } entry ? Checkpoint(journal, entry) : 0;

    /// <summary>The sequence in a checkpoint's entry.</summary>
    public static long Checkpoint(JournalFolder journal, ValueEntry entry) =>
        BinaryPrimitives.ReadInt64LittleEndian(ValueCodec.Read(journal.ReadItem(entry.Location!.Value)).Content.Span);

    private StoredDocument Document(ValueEntry entry)
    {
        var value = Read(entry);
        return new StoredDocument(value.Name, value.ContentType!, value.Content, value.ETag!, Time(value.UpdatedMs));
    }

    private DocumentScope? Scope(ViewSnapshot views, TenantView tenant, byte[] documentKey)
    {
        var (key, registration) = ValueKey.OfDocument(documentKey);
        return views.FindValue(tenant.Number, key) is { } entry
            ? ScopeCodec.Read(Read(entry).Content.Span, registration)
            : null;
    }

    private StoredRecord Record(ValueEntry entry)
    {
        var value = Read(entry);
        return new StoredRecord(value.Name, value.Content);
    }

    private StoredValue Read(ValueEntry entry) => ValueCodec.Read(journal.ReadItem(entry.Location!.Value));

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
