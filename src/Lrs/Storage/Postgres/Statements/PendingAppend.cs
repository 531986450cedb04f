namespace CoursePackager.Lrs.Storage.Postgres.Statements;

/// <summary>A caller's batch on its way to the database.</summary>
internal sealed class PendingAppend
{
    private readonly TaskCompletionSource<AppendResult> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly AppendOutcome[] outcomes;
    private readonly int[] first;

    public PendingAppend(IReadOnlyList<PreparedStatement> batch)
    {
        Batch = batch;
        outcomes = new AppendOutcome[batch.Count];
        first = new int[batch.Count];
        var places = new Dictionary<Guid, int>();
        for (var i = 0; i < batch.Count; i++)
        {
            first[i] = places.TryAdd(batch[i].Id, i) ? i : places[batch[i].Id];
            if (batch[first[i]].Fingerprint != batch[i].Fingerprint)
                IsRefused = true;
        }

        Ids = places.Keys;
        Bytes = batch.Sum(statement => (long)statement.Json.Length);
    }

    public IReadOnlyList<PreparedStatement> Batch { get; }

    public IReadOnlyCollection<Guid> Ids { get; }

    public long Bytes { get; }

    /// <summary>Whether it contradicts itself: it is only compared with what is stored.</summary>
    public bool IsRefused { get; }

    public Task<AppendResult> Task => answer.Task;

    /// <summary>Whether the statement is to be stored, unless the database knows its id.</summary>
    public bool MayInsert(int place) => !IsRefused && first[place] == place;

    /// <summary>Lets the caller go on.</summary>
    /// <param name="known">Outcome of a place whose id was stored before; null when it was not.</param>
    public void Complete(Func<int, AppendOutcome?> known, DateTimeOffset stored)
    {
        for (var i = 0; i < outcomes.Length; i++)
            outcomes[i] = known(i) ?? CompareWithin(i);
        answer.TrySetResult(new AppendResult(outcomes, stored));
    }

    public void Fail(Exception error) => answer.TrySetException(error);

    private AppendOutcome CompareWithin(int place)
    {
        if (first[place] == place)
            return AppendOutcome.Stored;
        return Batch[first[place]].Fingerprint == Batch[place].Fingerprint ? AppendOutcome.Same : AppendOutcome.Conflict;
    }
}
