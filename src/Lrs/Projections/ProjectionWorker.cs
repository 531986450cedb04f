using System.Threading.Channels;
using CoursePackager.Lrs.Observability;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Projections;

/// <summary>Runs every projection beside the service, each in a loop of its own: after a signal, else every second. Their
/// failures reach neither a request nor each other.</summary>
internal sealed class ProjectionWorker(
    IEnumerable<IProjection> projections, ProjectionSignal signal, TimeProvider time, ILogger<ProjectionWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(projections.Select(projection =>
    {
        var listener = signal.Listen();
        return Task.Run(() => FollowAsync(projection, listener, stoppingToken), CancellationToken.None);
    }));

    private async Task FollowAsync(IProjection projection, ChannelReader<bool> listener, CancellationToken stopping)
    {
        var failures = 0;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var step = await projection.AdvanceAsync(Tenants.Default, stopping);
                failures = 0;
                if (step == ProjectionStep.Idle)
                    await WaitAsync(listener, stopping);
                if (step != ProjectionStep.Full)
                    await Task.Delay(projection.Pause, time, stopping);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                failures++;
                var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(failures, 10)) / 2));
                Report(projection, error, pause.TotalSeconds);
                await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>That the store is full or away is no failure of ours: no stack trace for it.</summary>
    private void Report(IProjection projection, Exception error, double seconds)
    {
        if (error is StoreException expected)
            log.ProjectionWaits(projection.Name, seconds, expected.Message);
        else
            log.LogError(error, "The projection {Projection} stopped at a failure; it goes on in {Seconds} s. "
                + "Statements are safe.", projection.Name, seconds);
    }

    /// <summary>Waits for a signal, at most as long as between two polls.</summary>
    private async Task WaitAsync(ChannelReader<bool> listener, CancellationToken cancel)
    {
        using var timer = new CancellationTokenSource(Poll, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancel);
        try
        {
            await listener.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return;
        }
    }
}
