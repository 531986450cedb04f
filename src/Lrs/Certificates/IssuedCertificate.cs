namespace CoursePackager.Lrs.Certificates;

/// <summary>A certificate together with what has become of it.</summary>
/// <param name="Flag">Null unless flagged.</param>
internal sealed record IssuedCertificate(CertificateRecord Record, CertificateFlag? Flag)
{
    /// <summary>Revoking outweighs a flag.</summary>
    public CertificateStatus Status =>
        Record.Revoked is not null ? CertificateStatus.Revoked
        : Flag is not null ? CertificateStatus.Flagged
        : CertificateStatus.Valid;
}
