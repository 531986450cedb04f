using System.Buffers.Binary;
using CoursePackager.Lrs.Storage.LiteDb.Views.Database;
using LiteDB;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

/// <summary>The blocks of runs as LiteDB documents. Key: number of the run (4, big end first) and place of the first entry, so
/// that blocks of a run lie side by side in order, and new ones behind all others.</summary>
internal sealed class RunBlocks(ViewDatabase database)
{
    private const int NumberLength = sizeof(int);

    /// <summary>Room for a key, a block, and what LiteDB adds makes up one of its pages.</summary>
    public static BsonDocument Document(int run, PostingPlace first, byte[] block) =>
        new() { ["_id"] = Key(run, first), ["v"] = block };

    /// <summary>The last block that begins at this place or before it.</summary>
    public RunBlock? LastUpTo(PostingRun run, PostingPlace place) =>
        Find(Start(run.Number), Key(run.Number, place), ascending: false, limit: 1).FirstOrDefault();

    /// <summary>The first block that begins behind this place.</summary>
    public RunBlock? FirstAfter(PostingRun run, PostingPlace place) =>
        After(run, Key(run.Number, place), limit: 1).FirstOrDefault();

    /// <summary>Blocks behind the one with this key, or the first ones; at most so many.</summary>
    public IEnumerable<RunBlock?> After(PostingRun run, byte[]? key, int limit) =>
        Find(key is null ? Start(run.Number) : [.. key, 0], Start(run.Number + 1), ascending: true, limit);

    /// <summary>The lowest number, from this one on, of which there is a block; null when there is none.</summary>
    public int? NextNumber(int number)
    {
        var keys = database.FindKeys(ViewDatabase.Postings, Range(Start(number), Start(int.MaxValue)), limit: 1);
        return keys.Select(key => BinaryPrimitives.ReadInt32BigEndian(key.AsBinary)).Cast<int?>().FirstOrDefault();
    }

    /// <summary>Deletes blocks of a run, at most so many; returns how many there were.</summary>
    public int Delete(int run, int limit)
    {
        var keys = database.FindKeys(ViewDatabase.Postings, Range(Start(run), Start(run + 1)), limit);
        return keys.Count == 0 ? 0 : database.Engine.Delete(ViewDatabase.Postings, keys);
    }

    private static byte[] Start(int run)
    {
        var start = new byte[NumberLength];
        BinaryPrimitives.WriteInt32BigEndian(start, run);
        return start;
    }

    private static byte[] Key(int run, PostingPlace place)
    {
        var key = new byte[NumberLength + PostingPlace.Length];
        BinaryPrimitives.WriteInt32BigEndian(key, run);
        place.Write(key.AsSpan(NumberLength));
        return key;
    }

    private static BsonExpression Range(byte[] low, byte[] high) => BsonExpression.Create("_id BETWEEN @0 AND @1", low, high);

    private IEnumerable<RunBlock?> Find(byte[] low, byte[] high, bool ascending, int limit) =>
        database.Find(ViewDatabase.Postings, Range(low, high), ascending, limit).Select(document =>
            (RunBlock?)database.Trusted(() =>
                new RunBlock(document["_id"].AsBinary, [.. PostingBlock.Read(document["v"].AsBinary)])));
}
