namespace CoursePackager.Bench.LrsBench;

/// <summary>Durations of requests, in milliseconds.</summary>
internal sealed class Latencies(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    /// <summary>The value that this share of the requests did not exceed; 0 when there were none.</summary>
    public double At(double share) => _sorted.Length == 0 ? 0 : _sorted[Math.Min(_sorted.Length - 1, (int)(share * _sorted.Length))];
}
