namespace CoursePackager.Lrs.Storage.Postgres.Records;

/// <summary>What a list of changes, which apply in order, comes to: each key once, with its last value.</summary>
internal sealed class RecordPlan
{
    private readonly Dictionary<(string Collection, string Key), (ReadOnlyMemory<byte>? Json, bool MustBeAbsent)> changes = [];

    private RecordPlan()
    {
    }

    public List<string> Collections => [.. changes.Keys.Select(key => key.Collection)];

    public List<byte[]> Keys => [.. changes.Keys.Select(key => RecordKey.Encode(key.Key))];

    /// <summary>Null deletes.</summary>
    public List<byte[]?> Contents => [.. changes.Values.Select(change => change.Json?.ToArray())];

    /// <summary>Whether the key must not be in the database.</summary>
    public List<bool> Absent => [.. changes.Values.Select(change => change.MustBeAbsent)];

    /// <summary>Null when the changes refuse themselves: one needs a key to be absent that an earlier one has set.</summary>
    public static RecordPlan? Of(IReadOnlyList<RecordChange> list)
    {
        var plan = new RecordPlan();
        foreach (var change in list)
        {
            RecordKey.Require(change.Collection, change.Key);
            if (!plan.Add(change))
                return null;
        }

        return plan;
    }

    private bool Add(RecordChange change)
    {
        var key = (change.Collection, change.Key);
        if (!changes.TryGetValue(key, out var earlier))
        {
            changes.Add(key, (change.Json, change.OnlyIfAbsent));
            return true;
        }

        if (change.OnlyIfAbsent && earlier.Json is not null)
            return false;
        changes[key] = (change.Json, earlier.MustBeAbsent);
        return true;
    }
}
