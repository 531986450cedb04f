using CoursePackager.Lrs.Storage.LiteDb.Views.Database;
using LiteDB;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

/// <summary>
/// The runs that the view database has. What a layer held becomes a run; four runs of a level are merged into one of the next,
/// a part at a time, so that what one call does and how much memory it takes depend little on how much is stored. Used by the
/// thread that writes the database.
/// </summary>
internal sealed class RunKeeper
{
    private const int RunsOfLevel = 4;

    /// <summary>Blocks. LiteDB keeps all pages that a transaction touches in memory.</summary>
    private const int InsertedAtOnce = 512;

    private readonly ViewDatabase database;
    private readonly RunBlocks blocks;
    private readonly List<PostingRun> runs;
    private readonly List<RunMerge> merges = [];
    private readonly HashSet<int> unused = [];
    private int nextNumber = 1;

    public RunKeeper(ViewDatabase database)
    {
        this.database = database;
        blocks = new RunBlocks(database);
        runs = RunDocuments.ReadAll(database);
        var known = runs.Select(run => run.Number).ToHashSet();
        for (var number = blocks.NextNumber(1); number is { } found; number = blocks.NextNumber(found + 1))
        {
            nextNumber = found + 1;
            // Of a merge that a stop has cut short, or of a run that was merged but not deleted yet.
            if (!known.Contains(found))
                unused.Add(found);
        }
    }

    public IReadOnlyList<PostingRun> Runs => [.. runs];

    /// <summary>Writes what a layer holds, in transactions of its own. It counts once it has been added; what is not is deleted
    /// some time after the next start.</summary>
    /// <returns>Null when there is nothing.</returns>
    public PostingRun? Write(ViewLayer layer)
    {
        if (layer.Postings.Count == 0)
            return null;
        var builder = new RunBuilder(nextNumber++, level: 0, layer.Postings.Count);
        var sets = layer.Postings.SelectMany(list => list.Value.Select(set => (new PostingPlace(list.Key, set.Key), set.Value)));
        Span<byte> buffer = stackalloc byte[PostingValue.MaxLength];
        foreach (var (place, set) in sets.OrderBy(item => item.Item1))
        {
            builder.Add(place, PostingValue.Of(set, buffer));
            if (builder.Count == InsertedAtOnce)
                InsertBlocks(builder);
        }

        var run = builder.Finish();
        InsertBlocks(builder);
        return run;
    }

    /// <summary>Adds a run that has been written, as a part of the open transaction.</summary>
    public void Add(PostingRun run)
    {
        RunDocuments.Insert(database, run);
        runs.Add(run);
    }

    /// <summary>Goes on with merges, those of the lowest levels first, in transactions of their own.</summary>
    /// <param name="most">Blocks to make.</param>
    public void Merge(int most)
    {
        for (var left = most; left > 0 && NextMerge() is { } merge;)
        {
            var run = merge.Continue(left);
            var made = merge.Output.Take();
            left -= made.Count;
            database.Transact(() =>
            {
                if (run is null)
                    database.Engine.Insert(ViewDatabase.Postings, made, BsonAutoId.ObjectId);
                else
                    Replace(merge, run, made);
            });
        }
    }

    /// <summary>Deletes blocks of runs that have been merged.</summary>
    /// <param name="isRead">Whether a reader may still be using the run with this number.</param>
    /// <param name="most">Blocks to delete.</param>
    public void DeleteUnused(Func<int, bool> isRead, int most)
    {
        var left = most;
        foreach (var number in unused.Where(number => !isRead(number)).ToList())
        {
            if (left == 0)
                return;
            var deleted = 0;
            database.Transact(() => deleted = blocks.Delete(number, left));
            if (deleted < left)
                unused.Remove(number);
            left -= deleted;
        }
    }

    /// <summary>A merge that has been begun, or one that is due; null when there is none.</summary>
    private RunMerge? NextMerge()
    {
        foreach (var level in runs.GroupBy(run => run.Level).OrderBy(level => level.Key))
        {
            if (merges.Find(merge => merge.Inputs[0].Level == level.Key) is { } begun)
                return begun;
            if (level.Count() < RunsOfLevel)
                continue;
            var merge = new RunMerge(blocks, [.. level.OrderBy(run => run.Number).Take(RunsOfLevel)], nextNumber++);
            merges.Add(merge);
            return merge;
        }

        return null;
    }

    private void Replace(RunMerge merge, PostingRun run, IReadOnlyList<BsonDocument> made)
    {
        foreach (var input in merge.Inputs)
        {
            RunDocuments.Delete(database, input);
            runs.Remove(input);
            unused.Add(input.Number);
        }

        merges.Remove(merge);
        database.Engine.Insert(ViewDatabase.Postings, made, BsonAutoId.ObjectId);
        Add(run);
    }

    private void InsertBlocks(RunBuilder builder)
    {
        var made = builder.Take();
        database.Transact(() => database.Engine.Insert(ViewDatabase.Postings, made, BsonAutoId.ObjectId));
    }
}
