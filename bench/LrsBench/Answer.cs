namespace CoursePackager.Bench.LrsBench;

/// <summary>One answered request.</summary>
/// <param name="Fault">What went wrong; null when the answer was a success.</param>
internal sealed record Answer(double Milliseconds, string? Fault);
