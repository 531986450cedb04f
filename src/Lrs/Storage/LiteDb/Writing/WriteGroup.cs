using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Journal;
using CoursePackager.Lrs.Storage.LiteDb.Views;

namespace CoursePackager.Lrs.Storage.LiteDb.Writing;

/// <summary>
/// What the writes of one group see: the views, and over them what earlier writes of the same group are about to change. It is dropped
/// when the group's flush fails, so nothing of it was ever true.
/// </summary>
internal sealed class WriteGroup(ViewSet views, StatementIndexer indexer, JournalFolder folder, JournalWriter journal, long storedMs)
{
    private readonly Dictionary<Tenant, long> lastSequences = [];
    private readonly Dictionary<(Tenant Tenant, Guid Id), ulong> statements = [];
    private readonly SortedDictionary<ValueEntry, ValueEntry> values = new(ValueEntryOrder.Instance);

    public ViewSet Views => views;

    public StatementIndexer Indexer => indexer;

    public JournalWriter Journal => journal;

    /// <summary>Time of storing of everything in the group, milliseconds since 1970.</summary>
    public long StoredMs => storedMs;

    public Tenant Tenant(string name) => views.Tenants.FindOrAdd(name);

    /// <summary>Sequence of the tenant's last statement, those of this group included.</summary>
    public long LastSequence(Tenant tenant) => lastSequences.GetValueOrDefault(tenant, tenant.LastSequence);

    /// <summary>Fingerprint of the stored statement with this id; null when there is none.</summary>
    public ulong? Fingerprint(Tenant tenant, Guid id)
    {
        if (statements.TryGetValue((tenant, id), out var fingerprint))
            return fingerprint;
        if (views.FindSequence(tenant.Number, id) is not { } sequence)
            return null;
        return StatementCodec.Read(folder.ReadItem(views.FindStatement(tenant.Number, sequence)!.Value)).Statement.Fingerprint;
    }

    public void NoteStatement(Tenant tenant, PreparedStatement statement, long sequence)
    {
        statements[(tenant, statement.Id)] = statement.Fingerprint;
        lastSequences[tenant] = sequence;
    }

    /// <summary>Null when there is no value with this key.</summary>
    public ValueEntry? FindValue(Tenant tenant, byte[] key)
    {
        var whole = ValueEntry.Probe(ViewSet.KeyOf(tenant.Number, key));
        if (values.TryGetValue(whole, out var noted))
            return noted.Location is null ? null : noted;
        return views.FindValue(tenant.Number, key);
    }

    /// <summary>Every value whose key begins so.</summary>
    public IReadOnlyList<ValueEntry> ListValues(Tenant tenant, byte[] prefix)
    {
        var stored = views.ListValues(tenant.Number, prefix, null, int.MaxValue).Where(entry => !values.ContainsKey(entry));
        var start = ViewSet.KeyOf(tenant.Number, prefix);
        return [.. stored, .. values.Values.Where(entry => entry.Location is not null && entry.Key.AsSpan().StartsWith(start))];
    }

    public void NoteValues(IEnumerable<ValueEntry> entries)
    {
        foreach (var entry in entries)
            values[entry] = entry;
    }
}
