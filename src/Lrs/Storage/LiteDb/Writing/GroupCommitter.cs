using System.Collections.Concurrent;
using System.Diagnostics;
using CoursePackager.Lrs.Storage.LiteDb.Journal;
using CoursePackager.Lrs.Storage.LiteDb.Views;

namespace CoursePackager.Lrs.Storage.LiteDb.Writing;

/// <summary>
/// The one thread that writes. It takes all writes that wait, lets each be checked, writes them with a single flush, makes
/// them visible, and only then lets their callers go on.
/// </summary>
internal sealed class GroupCommitter : IDisposable
{
    /// <summary>A group takes no further write beyond this many bytes.</summary>
    private const int MaxGroupBytes = 8 << 20;

    private const int MaxGroupWrites = 1024;

    private readonly BlockingCollection<PendingWrite> queue = [];
    private readonly JournalFolder folder;
    private readonly JournalWriter journal;
    private readonly ViewSet views;
    private readonly StatementIndexer indexer;
    private readonly StoreClock clock;
    private readonly TimeSpan maxDelay;
    private readonly Thread thread;
    private double usualWriters = 1;
    private Exception? broken;

    public GroupCommitter(
        JournalFolder folder, JournalWriter journal, ViewSet views, StatementIndexer indexer, StoreClock clock, TimeSpan maxDelay)
    {
        this.folder = folder;
        this.journal = journal;
        this.views = views;
        this.indexer = indexer;
        this.clock = clock;
        this.maxDelay = maxDelay;
        thread = new Thread(Run) { IsBackground = true, Name = "journal writer" };
        thread.Start();
    }

    /// <summary>Hands a write over; its task ends when it is durable and visible, or refused.</summary>
    public Task<TResult> WriteAsync<TResult>(PendingWrite<TResult> write)
    {
        try
        {
            queue.Add(write);
        }
        catch (InvalidOperationException)
        {
            throw new StoreUnavailableException("The store is closing. Send the request again.");
        }

        return write.Task;
    }

    /// <summary>Finishes the writes that wait and ends the thread.</summary>
    public void Dispose()
    {
        if (queue.IsAddingCompleted)
            return;
        queue.CompleteAdding();
        thread.Join();
    }

    private void Run()
    {
        var writes = new List<PendingWrite>();
        while (queue.TryTake(out var first, Timeout.Infinite))
        {
            writes.Clear();
            writes.Add(first);
            Gather(writes);
            Process(writes);
        }
    }

    /// <summary>Takes what waits. Where several writers have been busy lately it waits for them a moment, so that they share
    /// a flush instead of taking turns; a writer on its own never waits.</summary>
    private void Gather(List<PendingWrite> writes)
    {
        var start = Stopwatch.GetTimestamp();
        while (writes.Count < MaxGroupWrites)
        {
            var left = writes.Count < usualWriters - 0.5 ? maxDelay - Stopwatch.GetElapsedTime(start) : TimeSpan.Zero;
            if (!queue.TryTake(out var next, left > TimeSpan.Zero ? left : TimeSpan.Zero))
                break;
            writes.Add(next);
        }

        usualWriters = Math.Max(writes.Count, usualWriters * 0.75);
    }

    private void Process(List<PendingWrite> writes)
    {
        for (var next = 0; next < writes.Count;)
        {
            var group = new List<PendingWrite>();
            try
            {
                CommitGroup(writes, ref next, group);
                group.ForEach(write => write.Complete());
            }
            catch (Exception error)
            {
                journal.TryCutBack();
                var typed = error as StoreException ?? new StoreUnavailableException($"The write failed: {error.Message}", error);
                group.AddRange(writes[next..]);
                next = writes.Count;
                group.ForEach(write => write.Fail(typed));
            }
            finally
            {
                clock.EndGroup();
            }
        }
    }

    /// <summary>Takes writes from <paramref name="next"/> on, as many as fit, and makes them durable and visible.</summary>
    private void CommitGroup(List<PendingWrite> writes, ref int next, List<PendingWrite> prepared)
    {
        if (broken is not null)
            throw new StoreUnavailableException($"The store has stopped writing: {broken.Message} Restart it.", broken);
        views.MakeRoom(new ViewState(journal.End, clock.Newest));
        journal.BeginGroup();
        using var known = views.Read();
        var group = new WriteGroup(views, known, indexer, folder, journal, clock.BeginGroup());
        while (next < writes.Count && journal.GroupLength < MaxGroupBytes)
        {
            var write = writes[next++];
            if (Prepare(write, group))
                prepared.Add(write);
        }

        journal.Commit();
        Apply(prepared, group);
    }

    /// <summary>False when this write alone has been refused.</summary>
    private bool Prepare(PendingWrite write, WriteGroup group)
    {
        var length = journal.GroupLength;
        try
        {
            write.Prepare(group);
            return true;
        }
        catch (Exception error)
        {
            journal.DropAfter(length);
            write.Fail(error);
            return false;
        }
    }

    private void Apply(List<PendingWrite> writes, WriteGroup group)
    {
        try
        {
            writes.ForEach(write => write.Apply(group));
        }
        catch (Exception error)
        {
            // The journal has the group and the views have a part of it: only a restart, which replays it, makes them agree
            // again.
            broken = error;
            throw;
        }
    }
}
