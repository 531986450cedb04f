using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Views;

namespace CoursePackager.Lrs.Storage.LiteDb.Writing;

/// <summary>A write of documents, records or a checkpoint: true when it was made, false when its condition did not
/// hold.</summary>
internal abstract class ValuesWrite(string tenantName) : PendingWrite<bool>
{
    private List<ValueEntry> written = [];

    public override void Prepare(WriteGroup group)
    {
        var tenant = group.Tenant(tenantName);
        var changes = Decide(group, tenant);
        Result = changes is not null;
        if (changes is not { Count: > 0 })
            return;
        var located = ValuesRecord.Write(group.Journal, tenantName, changes);
        written = [.. located.Select(change => ValueEntry.Of(tenant.Number, change))];
        group.NoteValues(written);
    }

    public override void Apply(WriteGroup group) => group.Views.Newest.SetValues(written);

    /// <summary>What to change; null when the write's condition does not hold.</summary>
    protected abstract IReadOnlyList<ValueChange>? Decide(WriteGroup group, Tenant tenant);
}
