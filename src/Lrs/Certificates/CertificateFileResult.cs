namespace CoursePackager.Lrs.Certificates;

/// <summary>What became of checking a file.</summary>
/// <param name="Certificate">The certificate of its number; null when there is none.</param>
/// <param name="IsGenuine">The file is exactly what was issued, and the certificate is valid.</param>
/// <param name="Finding">One sentence that says what was found.</param>
internal sealed record CertificateFileResult(IssuedCertificate? Certificate, bool IsGenuine, string Finding);
