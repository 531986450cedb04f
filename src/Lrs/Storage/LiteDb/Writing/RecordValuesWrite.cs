using System.Buffers.Binary;
using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Views;

namespace CoursePackager.Lrs.Storage.LiteDb.Writing;

/// <summary>Writes records and a projection's checkpoint together.</summary>
internal sealed class RecordValuesWrite(string tenantName, IReadOnlyList<RecordChange> changes, Checkpoint? checkpoint)
    : ValuesWrite(tenantName)
{
    protected override IReadOnlyList<ValueChange>? Decide(WriteGroup group, Tenant tenant)
    {
        if (checkpoint is { From: { } from } && group.FindCheckpoint(tenant, checkpoint.Projection) != from)
            return null;
        var decided = new List<ValueChange>(changes.Count + 1);
        foreach (var change in changes)
        {
            var key = ValueKey.Record(change.Collection, change.Key);
            if (change.OnlyIfAbsent && Exists(group, tenant, key, decided))
                return null;
            var value = change.Json is { } json ? new StoredValue(change.Key, group.StoredMs, null, null, json) : null;
            decided.Add(new ValueChange(key, value));
        }

        if (checkpoint is not null)
            decided.Add(new ValueChange(ValueKey.Checkpoint(checkpoint.Projection), Value(checkpoint, group.StoredMs)));
        return decided;
    }

    /// <summary>Changes apply in order, so an earlier one of the same write counts.</summary>
    private static bool Exists(WriteGroup group, Tenant tenant, byte[] key, List<ValueChange> earlier)
    {
        var own = earlier.FindLast(change => change.Key.AsSpan().SequenceEqual(key));
        return own is not null ? own.Value is not null : group.FindValue(tenant, key) is not null;
    }

    private static StoredValue Value(Checkpoint checkpoint, long updatedMs)
    {
        var content = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(content, checkpoint.Sequence);
        return new StoredValue(checkpoint.Projection, updatedMs, null, null, content);
    }
}
