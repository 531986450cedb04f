using CoursePackager.Lrs.Storage.LiteDb.Journal;
using LiteDB;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Database;

/// <summary>Tenants and the state of the views as LiteDB documents.</summary>
internal static class StateDocuments
{
    private const int Only = 1;

    public static BsonDocument Of(TenantView tenant) =>
        new() { ["_id"] = tenant.Number, ["name"] = tenant.Name, ["last"] = tenant.LastSequence };

    public static TenantView ReadTenant(BsonDocument document) =>
        new(document["name"].AsString, document["_id"].AsInt32, document["last"].AsInt64);

    public static BsonDocument Of(ViewState state) => new()
    {
        ["_id"] = Only,
        ["segment"] = (long)state.End.Segment,
        ["offset"] = (long)state.End.Offset,
        ["newest"] = state.NewestMs,
    };

    public static ViewState ReadState(BsonDocument document) => new(
        new JournalPosition((uint)document["segment"].AsInt64, (uint)document["offset"].AsInt64), document["newest"].AsInt64);
}
