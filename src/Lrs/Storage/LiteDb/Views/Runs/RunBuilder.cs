using LiteDB;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

/// <summary>Makes the blocks of a run from its entries, which come in order.</summary>
/// <param name="mostLists">Lists that the run may come to have.</param>
internal sealed class RunBuilder(int number, int level, long mostLists)
{
    private readonly PostingFilter filter = new(mostLists);
    private readonly byte[] block = new byte[PostingBlock.MaxLength];
    private List<BsonDocument> finished = [];
    private int length = PostingBlock.HeaderLength;
    private PostingPlace first;
    private PostingPlace last;
    private long lists;
    private int lowest = int.MaxValue;
    private int highest;

    /// <summary>Blocks that wait to be taken.</summary>
    public int Count => finished.Count;

    public void Add(PostingPlace place, ReadOnlySpan<byte> value)
    {
        if (length + PostingBlock.MaxEntryLength > block.Length)
            EndBlock();
        var isFirst = length == PostingBlock.HeaderLength;
        var isNewList = lists == 0 || place.List != last.List;
        if (isFirst)
            first = place;
        if (isNewList)
        {
            lists++;
            filter.Add(place.List);
        }

        length += PostingBlock.Write(block.AsSpan(length), isFirst || isNewList, place, value);
        last = place;
        lowest = Math.Min(lowest, place.Bucket);
        highest = Math.Max(highest, place.Bucket);
    }

    /// <summary>The run, once everything is added. Its last block waits to be taken.</summary>
    public PostingRun Finish()
    {
        EndBlock();
        return new PostingRun(number, level, lowest, highest, lists, filter);
    }

    /// <summary>Documents of the blocks that are finished, each only once.</summary>
    public IReadOnlyList<BsonDocument> Take()
    {
        var taken = finished;
        finished = [];
        return taken;
    }

    private void EndBlock()
    {
        if (length == PostingBlock.HeaderLength)
            return;
        finished.Add(RunBlocks.Document(number, first, PostingBlock.Seal(block.AsSpan(0, length))));
        length = PostingBlock.HeaderLength;
    }
}
