namespace CoursePackager.Lrs.Certificates;

/// <summary>The facts of a certificate, written once; only <see cref="Revoked"/> changes later. A record of
/// <c>certificates</c>.</summary>
/// <param name="Registration">Null when the statements had none.</param>
/// <param name="Language">Of the course edition the learner took; the certificate is written in it.</param>
/// <param name="Name">The learner's name as printed.</param>
/// <param name="Issuer">Publisher of the course.</param>
/// <param name="Completed">Newest timestamp among the proofs: the date on the certificate.</param>
/// <param name="Issued">When the service made it.</param>
/// <param name="Score">Best scaled score of the final test; null when there was none.</param>
/// <param name="RuleVersion">Hash of what the course asked for.</param>
/// <param name="Claim">Key of its <see cref="CertificateClaim"/>.</param>
/// <param name="Proofs">Ids of the statements that prove completion.</param>
internal sealed record CertificateRecord(
    string CertificateId,
    Guid? Registration,
    string CourseId,
    string Iri,
    string Language,
    string Name,
    string Title,
    string Issuer,
    DateTimeOffset Completed,
    DateTimeOffset Issued,
    decimal? Score,
    string RuleVersion,
    string Claim,
    CertificateRequirements Required,
    IReadOnlyList<Guid> Proofs,
    Revocation? Revoked);
