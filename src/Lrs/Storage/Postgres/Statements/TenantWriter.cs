namespace CoursePackager.Lrs.Storage.Postgres.Statements;

/// <summary>
/// Appends a tenant's batches one group after the other: a group is all that came while the one before was being committed. A
/// writer on its own never waits. No task runs while there is nothing to write.
/// </summary>
internal sealed class TenantWriter(string tenant, StatementAppender appender)
{
    /// <summary>A group takes no further batch beyond this many bytes or statements.</summary>
    private const long MaxGroupBytes = 8 << 20;

    private const int MaxGroupStatements = 1000;

    private readonly Lock gate = new();
    private readonly Queue<PendingAppend> waiting = new();
    private Task running = Task.CompletedTask;
    private bool busy;

    public Task<AppendResult> AppendAsync(PendingAppend append)
    {
        lock (gate)
        {
            waiting.Enqueue(append);
            if (!busy)
            {
                busy = true;
                running = Task.Run(RunAsync);
            }
        }

        return append.Task;
    }

    /// <summary>Ends when nothing waits any more.</summary>
    public Task FinishAsync()
    {
        lock (gate)
            return running;
    }

    private async Task RunAsync()
    {
        while (Take() is { Count: > 0 } group)
            await CommitAsync(group);
    }

    /// <summary>The next group; empty when nothing waits, and then the writer rests. An id is in a group once only, so that
    /// batches with equal ids meet as if they had come one by one.</summary>
    private List<PendingAppend> Take()
    {
        lock (gate)
        {
            var group = new List<PendingAppend>();
            var ids = new HashSet<Guid>();
            var (bytes, statements) = (0L, 0);
            while (waiting.TryPeek(out var next) && (group.Count == 0 || Fits(next)))
            {
                group.Add(waiting.Dequeue());
                ids.UnionWith(next.Ids);
                bytes += next.Bytes;
                statements += next.Batch.Count;
            }

            busy = group.Count > 0;
            return group;

            bool Fits(PendingAppend next) =>
                bytes + next.Bytes <= MaxGroupBytes
                && statements + next.Batch.Count <= MaxGroupStatements
                && !ids.Overlaps(next.Ids);
        }
    }

    private async Task CommitAsync(List<PendingAppend> group)
    {
        try
        {
            await appender.AppendAsync(tenant, group);
        }
        catch (Exception failure)
        {
            group.ForEach(append => append.Fail(failure));
        }
    }
}
