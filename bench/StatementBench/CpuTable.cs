using System.Globalization;

namespace CoursePackager.Bench.StatementBench;

/// <summary>CPU time and allocations of each benchmark, per statement. Wall clock says little on a machine that others use; CPU
/// time says more. Best and middle of the rounds are given.</summary>
internal static class CpuTable
{
    private const int Rounds = 15;
    private const int Calls = 20_000;

    public static void Print()
    {
        var benchmark = new IntakeBenchmark();
        Console.WriteLine($"Statement of {benchmark.SentBytes} bytes, stored as {benchmark.StoredBytes}");
        Console.WriteLine();
        Console.WriteLine("| step | CPU best, µs | CPU middle, µs | allocated, bytes | beyond the stored bytes |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        Row("Validate", () => benchmark.Validate(), 0);
        Row("Fingerprint", () => benchmark.Fingerprint(), 0);
        Row("Intake", () => benchmark.Intake(), benchmark.StoredBytes);
    }

    private static void Row<T>(string name, Func<T> call, int stored)
    {
        for (var round = 0; round < 3; round++)
            Measure(call, out _);
        var times = new List<double>();
        var allocated = 0L;
        for (var round = 0; round < Rounds; round++)
            times.Add(Measure(call, out allocated));
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {times[0]:0.0} | {times[Rounds / 2]:0.0} | {allocated} | {allocated - stored} |"));
    }

    private static double Measure<T>(Func<T> call, out long allocated)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Calls; i++)
            GC.KeepAlive(call());
        var spent = Environment.CpuUsage.TotalTime - before;
        allocated = (GC.GetAllocatedBytesForCurrentThread() - bytes) / Calls;
        return spent.TotalMicroseconds / Calls;
    }
}
