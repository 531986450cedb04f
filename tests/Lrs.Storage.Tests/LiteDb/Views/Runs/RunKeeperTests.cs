using CoursePackager.Lrs.Storage.LiteDb.Files;
using CoursePackager.Lrs.Storage.LiteDb.Views;
using CoursePackager.Lrs.Storage.LiteDb.Views.Database;
using CoursePackager.Lrs.Storage.LiteDb.Views.Runs;
using CsCheck;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb.Views.Runs;

public sealed class RunKeeperTests : EmbeddedStoreFixture
{
    private const int Tenant = 1;

    /// <summary>Layers of statements that are on three lists of very different lengths, some on an old one's as well.</summary>
    private static readonly Gen<(long Key, long Sequence)[][]> GenLayers =
        Gen.Select(Gen.Int[0, 2], Gen.Long[1, 60_000]).Select((kind, sequence) => (Key: kind switch
        {
            0 => sequence % 3,
            1 => 10 + sequence % 50,
            _ => sequence,
        }, sequence)).Array[1, 400].Array[1, 12];

    [Fact]
    public void Lists_read_the_same_in_both_directions_however_far_merging_has_come() =>
        Gen.Select(GenLayers, Gen.Int[0, 3]).Sample(
            (layers, blocks) =>
            {
                using var database = Open();
                var keeper = new RunKeeper(database);
                var expected = new Dictionary<long, SortedSet<long>>();
                foreach (var layer in layers)
                {
                    Add(database, keeper, layer);
                    keeper.Merge(blocks);
                    keeper.DeleteUnused(number => number % 5 == 0, 2);
                    foreach (var (key, sequence) in layer)
                        (expected.TryGetValue(key, out var set) ? set : expected[key] = []).Add(sequence);
                }

                foreach (var (key, sequences) in expected)
                {
                    Assert.Equal(sequences, Read(database, keeper, key, ascending: true));
                    Assert.Equal(sequences.Reverse(), Read(database, keeper, key, ascending: false));
                }

                Assert.Empty(Read(database, keeper, 1_000_000, ascending: true));
            },
            iter: 10);

    [Fact]
    public void However_many_layers_there_were_there_are_few_runs_and_nothing_else_is_kept()
    {
        using var database = Open();
        var keeper = new RunKeeper(database);
        for (var layer = 0; layer < 150; layer++)
        {
            Add(database, keeper, [.. Enumerable.Range(layer * 100, 100).Select(sequence => (1000L + sequence, (long)sequence))]);
            keeper.Merge(32);
            keeper.DeleteUnused(_ => false, 64);
        }

        Assert.InRange(keeper.Runs.Count, 1, 16);
        Assert.Equal(15_000, keeper.Runs.Sum(run => run.Lists));
        Assert.Equal(keeper.Runs.Select(run => run.Number).Order(), Numbers(database));
    }

    [Fact]
    public void One_call_merges_no_more_blocks_than_it_was_told()
    {
        using var database = Open();
        var keeper = new RunKeeper(database);
        for (var layer = 0; layer < 4; layer++)
            Add(database, keeper, [.. Enumerable.Range(layer * 4000, 4000).Select(sequence => (1000L + sequence, (long)sequence))]);
        var before = Blocks(database);

        for (var call = 1; keeper.Runs.Count > 1; call++)
        {
            keeper.Merge(3);
            Assert.InRange(Blocks(database) - before, 3 * call - 2, 3 * call + 1);
        }
    }

    [Fact]
    public void A_merge_that_was_cut_short_leaves_nothing_behind_and_is_done_again()
    {
        using var database = Open();
        var keeper = new RunKeeper(database);
        for (var layer = 0; layer < 4; layer++)
            Add(database, keeper, [.. Enumerable.Range(layer * 4000, 4000).Select(sequence => (1000L + sequence, (long)sequence))]);
        keeper.Merge(3);

        var next = new RunKeeper(database);
        next.DeleteUnused(_ => false, 100);
        Assert.Equal(next.Runs.Select(run => run.Number).Order(), Numbers(database));
        next.Merge(1000);

        Assert.Equal([2016L], Read(database, next, 3016, ascending: true));
        Assert.Equal(16_000, Assert.Single(next.Runs).Lists);
    }

    [Fact]
    public void A_layer_that_was_written_and_not_added_leaves_nothing_behind()
    {
        using var database = Open();
        var keeper = new RunKeeper(database);
        Add(database, keeper, [(1000L, 1L)]);
        var layer = new ViewLayer();
        for (var sequence = 1; sequence <= 200_000; sequence++)
            layer.AddPostings([List(sequence)], sequence);
        Assert.Equal(200_000, keeper.Write(layer)!.Lists);

        var next = new RunKeeper(database);
        next.DeleteUnused(_ => false, 10_000);

        Assert.Equal(Assert.Single(next.Runs).Number, Assert.Single(Numbers(database)));
        Assert.Equal([1L], Read(database, next, 1000, ascending: true));
    }

    private ViewDatabase Open() => new(PhysicalFileSystem.Instance, Path.Combine(Folder, Guid.NewGuid().ToString("N")));

    private static void Add(ViewDatabase database, RunKeeper keeper, IEnumerable<(long Key, long Sequence)> postings)
    {
        var layer = new ViewLayer();
        foreach (var (key, sequence) in postings)
            layer.AddPostings([List(key)], sequence);
        var run = keeper.Write(layer)!;
        database.Transact(() => keeper.Add(run));
    }

    private static PostingKey List(long key) => new(Tenant, PostingKind.Verb, key);

    private static List<long> Read(ViewDatabase database, RunKeeper keeper, long key, bool ascending)
    {
        var cursor = new PostingCursor(new RunBlocks(database), new ViewVersion([], keeper.Runs), List(key), ascending);
        var found = new List<long>();
        var bits = new ulong[Bucket.Words];
        for (var at = cursor.MoveTo(ascending ? 0 : 1000); at is { } bucket; at = cursor.MoveTo(bucket + (ascending ? 1 : -1)))
        {
            Array.Clear(bits);
            cursor.Load(bucket, bits);
            Bucket.Collect(bits, bucket, ascending, int.MaxValue, found);
        }

        return found;
    }

    private static IEnumerable<int> Numbers(ViewDatabase database)
    {
        var blocks = new RunBlocks(database);
        for (var number = blocks.NextNumber(0); number is { } found; number = blocks.NextNumber(found + 1))
            yield return found;
    }

    private static int Blocks(ViewDatabase database) => database.All(ViewDatabase.Postings).Count();
}
