namespace CoursePackager.Lrs.Storage.LiteDb.Writing;

/// <summary>A pending write with an answer.</summary>
internal abstract class PendingWrite<TResult> : PendingWrite
{
    private readonly TaskCompletionSource<TResult> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<TResult> Task => answer.Task;

    /// <summary>Set by <see cref="PendingWrite.Prepare"/>.</summary>
    protected TResult? Result { get; set; }

    public override void Complete() => answer.TrySetResult(Result!);

    public override void Fail(Exception error) => answer.TrySetException(error);
}
