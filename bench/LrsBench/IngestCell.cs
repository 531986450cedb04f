using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CoursePackager.Bench.LrsBench;

/// <summary>One cell of the ingest table: so many clients post batches of one size for a while, or until enough is stored.</summary>
internal sealed class IngestCell(ITarget target, ProcessTree server, StatementGenerator generator)
{
    public const string Head =
        "| batch × clients | statements/s | CPU ms/statement | p50 ms | p95 ms | p99 ms | errors | memory MB |\n|---|---|---|---|---|---|---|---|";

    /// <summary>Runs the cell. <paramref name="limit"/> statements end it early.</summary>
    /// <returns>A row for <see cref="Head"/>, and the first fault, if any.</returns>
    public async Task<(string Row, string? Fault)> RunAsync(int batch, int clients, TimeSpan duration, long limit = long.MaxValue)
    {
        var answers = new ConcurrentBag<Answer>();
        var cpu = server.CpuSeconds();
        var watch = Stopwatch.StartNew();
        long posted = 0;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var own = generator.Fork(client + Environment.TickCount);
            while (watch.Elapsed < duration && Interlocked.Add(ref posted, batch) <= limit) answers.Add(await target.StoreAsync(own, batch));
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        cpu = server.CpuSeconds() - cpu;
        var stored = answers.Count(a => a.Fault is null) * (long)batch;
        var latencies = new Latencies(answers.Select(a => a.Milliseconds));
        var row = string.Create(CultureInfo.InvariantCulture,
            $"| {batch} × {clients} | {stored / seconds:F0} | {cpu * 1000 / Math.Max(1, stored):F2} | {latencies.At(0.5):F1} | {latencies.At(0.95):F1} "
            + $"| {latencies.At(0.99):F1} | {answers.Count(a => a.Fault is not null)} of {answers.Count} | {server.MemoryMb():F0} |");
        return (row, answers.FirstOrDefault(a => a.Fault is not null)?.Fault);
    }
}
