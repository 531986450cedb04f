using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Erasing;

/// <summary>What a request is about, found by reading the whole journal once: a document is known to be the agent's only by the
/// entry of its scope, which comes after it.</summary>
internal sealed class ErasureTargets(ErasureRequest request)
{
    private readonly HashSet<string> scopes = new(StringComparer.Ordinal);
    private readonly HashSet<string> records = new(StringComparer.Ordinal);
    private readonly HashSet<string> mixed = new(StringComparer.Ordinal);
    private readonly HashSet<string> theirAttachments = new(StringComparer.Ordinal);
    private readonly HashSet<string> otherAttachments = new(StringComparer.Ordinal);
    private bool hasStatements;

    /// <summary>Hashes of attachments that only the agent's statements name.</summary>
    public IReadOnlyList<string> Attachments => [.. theirAttachments.Except(otherAttachments).Order(StringComparer.Ordinal)];

    /// <summary>Hashes of attachments that others' statements name. The rest goes: what no statement names is of an upload that
    /// was refused or cut short, and nobody can say whose.</summary>
    public IReadOnlySet<string> KeptAttachments => otherAttachments;

    public int RecordCount => records.Count;

    public void Read(JournalRecord record)
    {
        if ((EntryKind)record.Payload.Span[0] == EntryKind.Statements)
            ReadStatements(record);
        else
            ReadValues(record);
    }

    public bool IsTheirs(PreparedStatement statement) =>
        statement.AgentKeys.Contains(request.AgentKey) || statement.RelatedAgentKeys.Contains(request.AgentKey);

    /// <summary>Whether the value with this key is one of the agent's.</summary>
    public bool IsTheirs(byte[] key) =>
        (ValueKey.ScopeOf(key) is { } scope && scopes.Contains(Convert.ToHexString(scope)))
        || records.Contains(Convert.ToHexString(key))
        || (hasStatements && mixed.Contains(Convert.ToHexString(key)));

    private void ReadStatements(JournalRecord record)
    {
        var (tenant, statements) = StatementsRecord.Read(record);
        if (tenant != request.Tenant)
            return;
        foreach (var statement in statements.Select(located => located.Journaled.Statement))
        {
            hasStatements |= IsTheirs(statement);
            (IsTheirs(statement) ? theirAttachments : otherAttachments).UnionWith(statement.AttachmentHashes);
        }
    }

    private void ReadValues(JournalRecord record)
    {
        var (tenant, changes) = ValuesRecord.Read(record);
        if (tenant != request.Tenant)
            return;
        foreach (var change in changes.Select(located => located.Change))
        {
            if (change.Value is { } value)
                ReadValue(change.Key, value);
        }
    }

    private void ReadValue(byte[] key, StoredValue value)
    {
        if (ValueKey.IsScope(key))
        {
            if (ScopeCodec.Read(value.Content.Span, null).Agent == request.Agent)
                scopes.Add(Convert.ToHexString(ValueKey.ScopeOf(key)!));
        }
        else if (ValueKey.IsRecord(key))
        {
            var collection = ValueKey.CollectionOf(key).Name;
            if (request.Mixed.Contains(collection))
                mixed.Add(Convert.ToHexString(key));
            else if (request.IsTheirs(collection, value.Name, value.Content))
                records.Add(Convert.ToHexString(key));
        }
    }
}
