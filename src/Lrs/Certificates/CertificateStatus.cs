namespace CoursePackager.Lrs.Certificates;

/// <summary>Whether a certificate can be relied on.</summary>
internal enum CertificateStatus
{
    /// <summary>The facts stand.</summary>
    Valid,

    /// <summary>Someone took it back.</summary>
    Revoked,

    /// <summary>The statements that earned it no longer do; the issuer has to look.</summary>
    Flagged,
}
