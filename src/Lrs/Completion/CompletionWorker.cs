using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Completion;

/// <summary>Runs the projection beside the service: at once after a signal, else every second. Its failures never reach a
/// request.</summary>
internal sealed class CompletionWorker(
    CompletionProjector projector, ProjectionSignal signal, TimeProvider time, ILogger<CompletionWorker> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await projector.AdvanceAsync(Tenants.Default, stoppingToken))
                    await signal.WaitAsync(Poll, time, stoppingToken);
                failures = 0;
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                failures++;
                var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(failures, 10)) / 2));
                log.LogError(error, "Completion stopped at a failure; it goes on in {Seconds} s. Statements are safe.",
                    pause.TotalSeconds);
                await Task.Delay(pause, time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
