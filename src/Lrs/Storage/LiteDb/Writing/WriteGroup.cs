using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Journal;
using CoursePackager.Lrs.Storage.LiteDb.Views;

namespace CoursePackager.Lrs.Storage.LiteDb.Writing;

/// <summary>
/// What the writes of one group see: the views, and over them what earlier writes of the same group are about to change. It
/// is dropped when the group's flush fails, so nothing of it was ever true.
/// </summary>
internal sealed class WriteGroup(
    ViewSet views, ViewSnapshot known, StatementIndexer indexer, JournalFolder folder, JournalWriter journal, long storedMs)
{
    private readonly Dictionary<Tenant, long> lastSequences = [];
    private readonly Dictionary<(Tenant Tenant, Guid Id), ulong> statements = [];
    private readonly SortedDictionary<ValueEntry, ValueEntry> values = new(ValueEntryOrder.Instance);

    public ViewSet Views => views;

    public StatementIndexer Indexer => indexer;

    public ViewSnapshot Known => known;

    public JournalWriter Journal => journal;

    /// <summary>Time of storing of everything in the group, milliseconds since 1970.</summary>
    public long StoredMs => storedMs;

    public Tenant Tenant(string name) => views.Tenants.FindOrAdd(name);

    /// <summary>Sequence of the tenant's last statement, those of this group included.</summary>
    public long LastSequence(Tenant tenant) => lastSequences.GetValueOrDefault(tenant, tenant.LastSequence);

    /// <summary>Fingerprints of those of the ids that are stored.</summary>
    public Dictionary<Guid, ulong> Fingerprints(Tenant tenant, IReadOnlyCollection<Guid> ids)
    {
        var found = new Dictionary<Guid, ulong>();
        foreach (var (id, sequence) in known.FindSequences(tenant.Number, ids))
        {
            var location = known.FindStatement(tenant.Number, sequence)!.Value;
            found[id] = StatementCodec.Read(folder.ReadItem(location)).Statement.Fingerprint;
        }

        foreach (var id in ids)
        {
            if (statements.TryGetValue((tenant, id), out var fingerprint))
                found[id] = fingerprint;
        }

        return found;
    }

    public void NoteStatement(Tenant tenant, PreparedStatement statement, long sequence)
    {
        statements[(tenant, statement.Id)] = statement.Fingerprint;
        lastSequences[tenant] = sequence;
    }

    /// <summary>Null when there is no value with this key.</summary>
    public ValueEntry? FindValue(Tenant tenant, byte[] key)
    {
        var whole = ValueEntry.Probe(ValueEntry.KeyOf(tenant.Number, key));
        if (values.TryGetValue(whole, out var noted))
            return noted.Location is null ? null : noted;
        return known.FindValue(tenant.Number, key);
    }

    /// <summary>Where a projection stands; null when a write of this very group is about to change that.</summary>
    public long? FindCheckpoint(Tenant tenant, string projection)
    {
        var key = ValueKey.Checkpoint(projection);
        if (values.ContainsKey(ValueEntry.Probe(ValueEntry.KeyOf(tenant.Number, key))))
            return null;
        return known.FindValue(tenant.Number, key) is { } entry ? ValueFinder.Checkpoint(folder, entry) : 0;
    }

    /// <summary>Every value whose key begins so.</summary>
    public IReadOnlyList<ValueEntry> ListValues(Tenant tenant, byte[] prefix)
    {
        var stored = known.ListValues(tenant.Number, prefix, null, int.MaxValue).Where(entry => !values.ContainsKey(entry));
        var start = ValueEntry.KeyOf(tenant.Number, prefix);
        return [.. stored, .. values.Values.Where(entry => entry.Location is not null && entry.Key.AsSpan().StartsWith(start))];
    }

    public void NoteValues(IEnumerable<ValueEntry> entries)
    {
        foreach (var entry in entries)
            values[entry] = entry;
    }
}
