using System.Diagnostics;
using LiteDB;

namespace CoursePackager.Bench.LrsBench.Floor;

/// <summary>Bare LiteDB as its guide shows it: one file, one collection, four indexes, one transaction for each batch.</summary>
internal sealed class LiteDbFloor : ITarget, IDisposable
{
    private static readonly string[] Indexed = ["v", "a", "g", "r"];

    private readonly LiteDatabase database;
    private readonly ILiteCollection<BsonDocument> collection;

    public LiteDbFloor(string file)
    {
        database = new LiteDatabase(file);
        collection = database.GetCollection("statements");
        foreach (var field in Indexed)
            collection.EnsureIndex(field);
    }

    public Task<Answer> StoreAsync(StatementGenerator statements, int count)
    {
        var documents = FloorRow.Batch(statements, count).Select(row => new BsonDocument
        {
            ["_id"] = row.Id, ["v"] = row.Verb, ["a"] = row.Activity, ["g"] = row.Actor, ["r"] = row.Registration, ["raw"] = row.Raw,
        }).ToList();
        var start = Stopwatch.GetTimestamp();
        try
        {
            collection.Insert(documents);
            return Task.FromResult(new Answer(Stopwatch.GetElapsedTime(start).TotalMilliseconds, null));
        }
        catch (LiteException fault)
        {
            return Task.FromResult(new Answer(Stopwatch.GetElapsedTime(start).TotalMilliseconds, fault.Message));
        }
    }

    public void Dispose() => database.Dispose();
}
