using CoursePackager.Lrs.Storage.LiteDb.Journal;
using CoursePackager.Lrs.Storage.LiteDb.Views.Database;
using LiteDB;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

/// <summary>What is known of a run as LiteDB documents: one for the run, and its filter in parts that fit a page.</summary>
internal static class RunDocuments
{
    private const int PartLength = 8000;

    public static List<PostingRun> ReadAll(ViewDatabase database) =>
        [.. database.All(ViewDatabase.Runs).ToList().Select(document => database.Trusted(() => Read(database, document)))];

    public static void Insert(ViewDatabase database, PostingRun run)
    {
        var filter = run.Filter.Bytes.ToArray();
        var document = new BsonDocument
        {
            ["_id"] = run.Number,
            ["level"] = run.Level,
            ["first"] = run.FirstBucket,
            ["last"] = run.LastBucket,
            ["lists"] = run.Lists,
            ["filter"] = filter.Length,
            ["crc"] = (long)Crc32C.Compute(filter),
        };
        database.Engine.Insert(ViewDatabase.Runs, [document], BsonAutoId.ObjectId);
        var parts = filter.Chunk(PartLength)
            .Select((part, i) => new BsonDocument { ["_id"] = PartKey(run.Number, i), ["v"] = part });
        database.Engine.Insert(ViewDatabase.Filters, parts, BsonAutoId.ObjectId);
    }

    public static void Delete(ViewDatabase database, PostingRun run)
    {
        database.Engine.Delete(ViewDatabase.Runs, [run.Number]);
        var parts = (run.Filter.Bytes.Length + PartLength - 1) / PartLength;
        database.Engine.Delete(
            ViewDatabase.Filters, Enumerable.Range(0, parts).Select(i => new BsonValue(PartKey(run.Number, i))));
    }

    private static PostingRun Read(ViewDatabase database, BsonDocument document)
    {
        var number = document["_id"].AsInt32;
        var filter = new byte[document["filter"].AsInt32];
        var range = BsonExpression.Create("_id BETWEEN @0 AND @1", PartKey(number, 0), PartKey(number + 1, 0) - 1);
        var length = 0;
        foreach (var part in database.Find(ViewDatabase.Filters, range).Select(part => part["v"].AsBinary))
        {
            part.CopyTo(filter, length);
            length += part.Length;
        }

        if (length != filter.Length || Crc32C.Compute(filter) != document["crc"].AsInt64)
            throw new InvalidDataException("a filter is not as it was written");
        return new PostingRun(
            number,
            document["level"].AsInt32,
            document["first"].AsInt32,
            document["last"].AsInt32,
            document["lists"].AsInt64,
            PostingFilter.Read(filter));
    }

    private static long PartKey(int number, int part) => ((long)number << 24) | (uint)part;
}
