namespace CoursePackager.Lrs.Certificates;

/// <summary>Someone took a certificate back.</summary>
/// <param name="Reason">In the words of who did it; shown on the verify page.</param>
internal sealed record Revocation(DateTimeOffset At, string Reason);
