using System.Security.Cryptography;
using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Views;

namespace CoursePackager.Lrs.Storage.LiteDb.Writing;

/// <summary>Writes or deletes one document, or deletes every document of a scope.</summary>
internal sealed class DocumentValuesWrite(string tenantName, DocumentWrite write) : ValuesWrite(tenantName)
{
    protected override IReadOnlyList<ValueChange>? Decide(WriteGroup group, Tenant tenant) =>
        write.Id is { } id ? DecideOne(group, tenant, id) : DecideScope(group, tenant);

    private ValueChange[]? DecideOne(WriteGroup group, Tenant tenant, string id)
    {
        var key = ValueKey.Document(write.Scope, id);
        var present = group.FindValue(tenant, key);
        if (!Holds(write.Precondition, present?.ETag))
            return null;
        if (write.Content is { } content)
            return [new ValueChange(key, Value(id, content, group.StoredMs)), .. ScopeWhenNew(group, tenant)];
        return present is null ? [] : [new ValueChange(key, null)];
    }

    /// <summary>Keys hold only a hash of the scope; the first document of a scope tells what that stands for.</summary>
    private ValueChange[] ScopeWhenNew(WriteGroup group, Tenant tenant)
    {
        var key = ValueKey.Scope(write.Scope);
        return group.FindValue(tenant, key) is null
            ? [new ValueChange(key, new StoredValue("", group.StoredMs, null, null, ScopeCodec.Write(write.Scope)))]
            : [];
    }

    /// <summary>The condition must hold for each document that goes.</summary>
    private List<ValueChange>? DecideScope(WriteGroup group, Tenant tenant)
    {
        if (write.Content is not null)
            throw new ArgumentException("A document needs an id; without one only a deletion is possible.");
        var present = group.ListValues(tenant, ValueKey.Documents(write.Scope));
        return present.All(entry => Holds(write.Precondition, entry.ETag))
            ? [.. present.Select(entry => new ValueChange(entry.Key[sizeof(int)..], null))]
            : null;
    }

    private StoredValue Value(string id, ReadOnlyMemory<byte> content, long updatedMs) =>
        new(id, updatedMs, write.ContentType ?? "application/octet-stream", ETag(content.Span), content);

    /// <param name="etag">ETag of the present document; null when there is none.</param>
    private static bool Holds(DocumentPrecondition condition, string? etag) =>
        (condition.MustMatch is not { } match || Names(match, etag))
        && !(condition.MustNotExist && etag is not null)
        && (condition.MustNotMatch is not { } others || !Names(others, etag));

    private static bool Names(IReadOnlyList<string> etags, string? etag) =>
        etag is not null && (etags.Contains("*") || etags.Contains(etag));

    // xAPI 1.0.3 Communication 3.1 asks for SHA-1; it tells versions apart and protects nothing.
#pragma warning disable CA5350
    private static string ETag(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA1.HashData(content));
#pragma warning restore CA5350
}
