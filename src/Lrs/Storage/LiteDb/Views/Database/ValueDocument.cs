using CoursePackager.Lrs.Storage.LiteDb.Journal;
using LiteDB;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Database;

/// <summary>A value's entry as a LiteDB document, under the entry's key.</summary>
internal static class ValueDocument
{
    public static BsonDocument Of(ValueEntry entry)
    {
        var location = entry.Location!.Value;
        return new BsonDocument
        {
            ["_id"] = entry.Key,
            ["s"] = (long)location.Segment,
            ["o"] = (long)location.Offset,
            ["l"] = location.Length,
            ["n"] = entry.Name,
            ["u"] = entry.UpdatedMs,
            ["e"] = entry.ETag,
        };
    }

    public static ValueEntry Read(BsonDocument document)
    {
        var location = new JournalLocation((uint)document["s"].AsInt64, (uint)document["o"].AsInt64, document["l"].AsInt32);
        return new ValueEntry(
            document["_id"].AsBinary, location, document["n"].AsString, document["u"].AsInt64, document["e"].AsString);
    }
}
