using CoursePackager.Lrs.Completion;
using CoursePackager.Lrs.Records;

namespace CoursePackager.Lrs.Certificates;

/// <summary>
/// The right of a learner to the one certificate of a course under one rule version; a record of <c>certificate-claims</c>. It
/// is written only if absent together with the certificate, so there is never a second one.
/// </summary>
/// <param name="Evidence">Keys of the learner's states that complete the course, at most <see cref="MaximumEvidence"/>.</param>
/// <param name="Flagged">Set while <paramref name="Evidence"/> is empty.</param>
internal sealed record CertificateClaim(string CertificateId, IReadOnlyList<string> Evidence, CertificateFlag? Flagged)
{
    public const int MaximumEvidence = 50;

    public static string KeyOf(string learner, string courseIri, string ruleVersion) =>
        $"{PrefixOf(learner, courseIri)}{ruleVersion}";

    public static string PrefixOf(string learner, string courseIri) => $"{StableHash.Of(learner)}/{StableHash.Of(courseIri)}/";

    public CertificateClaim WithEvidence(string stateKey) =>
        Evidence.Contains(stateKey) || Evidence.Count == MaximumEvidence
            ? this
            : this with { Evidence = [.. Evidence, stateKey], Flagged = null };

    public CertificateClaim WithoutEvidence(string stateKey, DateTimeOffset now)
    {
        if (!Evidence.Contains(stateKey))
            return this;
        var rest = Evidence.Where(key => key != stateKey).ToList();
        var flag = rest.Count == 0 ? new CertificateFlag(now, CertificateFlag.EvidenceVoided) : null;
        return this with { Evidence = rest, Flagged = flag };
    }
}
