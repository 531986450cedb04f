using System.Collections.Immutable;
using System.Threading.Channels;

namespace CoursePackager.Lrs.Projections;

/// <summary>Wakes the projections after an append. Any number of signals while one works count as one.</summary>
internal sealed class ProjectionSignal
{
    private ImmutableArray<Channel<bool>> listeners = [];

    /// <summary>Says that statements or courses were added. Never blocks, never fails.</summary>
    public void Notify()
    {
        foreach (var listener in listeners)
            listener.Writer.TryWrite(true);
    }

    /// <summary>A projection's own end of the signal; one for as long as the process runs.</summary>
    public ChannelReader<bool> Listen()
    {
        var listener = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
        ImmutableInterlocked.Update(ref listeners, all => all.Add(listener));
        return listener.Reader;
    }
}
