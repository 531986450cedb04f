namespace CoursePackager.Lrs.Certificates;

/// <summary>The statements that earned a certificate no longer do.</summary>
internal sealed record CertificateFlag(DateTimeOffset At, string Reason)
{
    /// <summary>The only reason so far: statements that prove completion were voided.</summary>
    public const string EvidenceVoided = "evidence-voided";
}
