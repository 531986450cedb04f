using System.Threading.Channels;

namespace CoursePackager.Lrs.Completion;

/// <summary>Wakes the projection after an append. Any number of signals while it works count as one.</summary>
internal sealed class ProjectionSignal
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Says that statements or courses were added. Never blocks, never fails.</summary>
    public void Notify() => channel.Writer.TryWrite(true);

    /// <summary>Waits for a signal, at most this long.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancel)
    {
        using var timer = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancel);
        try
        {
            await channel.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return;
        }
    }
}
