using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Journal;
using CoursePackager.Lrs.Storage.LiteDb.Views;

namespace CoursePackager.Lrs.Storage.LiteDb;

/// <summary>Brings the views up to the journal: applies its records one after the other.</summary>
internal sealed class ViewRecovery(ViewSet views, StatementIndexer indexer)
{
    /// <summary>Newest time of storing met so far, milliseconds since 1970; 0 when none.</summary>
    public long NewestMs { get; private set; } = views.Saved.NewestMs;

    public void Apply(JournalRecord record)
    {
        ApplyToLayer(record);
        views.MakeRoom(new ViewState(record.End, NewestMs));
    }

    private void ApplyToLayer(JournalRecord record)
    {
        switch ((EntryKind)record.Payload.Span[0])
        {
            case EntryKind.Statements:
                ApplyStatements(record);
                break;
            case EntryKind.Values:
                ApplyValues(record);
                break;
            default:
                throw new StoreDamagedException(
                    $"The journal has a record of an unknown kind at {record.PayloadStart}: "
                    + "a newer version wrote it. Use that version.");
        }
    }

    private void ApplyStatements(JournalRecord record)
    {
        var (name, statements) = StatementsRecord.Read(record);
        using var known = views.Read();
        indexer.Add(known, views.Tenants.FindOrAdd(name), statements);
        if (statements.Count > 0)
            NewestMs = Math.Max(NewestMs, statements[^1].Journaled.StoredMs);
    }

    private void ApplyValues(JournalRecord record)
    {
        var (name, changes) = ValuesRecord.Read(record);
        var tenant = views.Tenants.FindOrAdd(name);
        views.Newest.SetValues(changes.Select(change => ValueEntry.Of(tenant.Number, change)));
        foreach (var change in changes)
            NewestMs = Math.Max(NewestMs, change.Change.Value?.UpdatedMs ?? 0);
    }
}
