using CoursePackager.Lrs.Completion;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Certificates;

/// <summary>Keeps claims and certificates in step with the states of one batch.</summary>
internal sealed class CertificateIssuer(ProjectionScope scope)
{
    private readonly Dictionary<string, CertificateClaim> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordChange> changes = new(StringComparer.Ordinal);

    /// <summary>Claims and certificates to write.</summary>
    public IEnumerable<RecordChange> Changes => changes.Values;

    /// <summary>Issues what a state has earned, or takes its evidence away when it no longer completes the course.</summary>
    /// <returns>Id of the learner's certificate under the present rule; null when there is none.</returns>
    public async Task<string?> UpdateAsync(
        LearnerState state, CourseEntry course, CompletionResult result, LaunchInfo? launch, CancellationToken cancel)
    {
        var key = CertificateClaim.KeyOf(state.Learner, course.Iri, course.Rules.RuleVersion);
        var claim = await FindAsync(key, cancel);
        if (claim is not null)
        {
            Save(key, claim, result.Completed is null
                ? claim.WithoutEvidence(state.Key, scope.Time.GetUtcNow())
                : claim.WithEvidence(state.Key));
            return claim.CertificateId;
        }

        return course.Rules.HasCertificate && result.Completed is { } completed
            ? Issue(key, state, course, result, completed, launch)
            : null;
    }

    /// <summary>Takes a voided proof from certificates issued under former rules of the course, which no state stands for any
    /// more.</summary>
    public async Task ForgetAsync(LearningFact voided, LearnerState state, CancellationToken cancel)
    {
        var prefix = CertificateClaim.PrefixOf(state.Learner, state.CourseIri);
        var present = scope.Courses[state.CourseIri].Rules.RuleVersion;
        await foreach (var record in scope.Store.ReadAllRecordsAsync(scope.Tenant, Collections.Claims, prefix, cancel))
        {
            if (record.Key == prefix + present)
                continue;
            var claim = claims.GetValueOrDefault(record.Key) ?? RecordJson.Read<CertificateClaim>(record.Json);
            var certificate = await scope.Store.FindRecordAsync<CertificateRecord>(
                scope.Tenant, Collections.Certificates, claim.CertificateId, cancel);
            if (certificate?.Proofs.Contains(voided.Evidence.Id) == true)
                Save(record.Key, claim, claim.WithoutEvidence(state.Key, scope.Time.GetUtcNow()));
        }
    }

    private string Issue(
        string key, LearnerState state, CourseEntry course, CompletionResult result, DateTimeOffset completed, LaunchInfo? launch)
    {
        var newest = result.Proofs.MaxBy(proof => (proof.At, proof.Id))!;
        var edition = course.EditionIn(newest.Language ?? launch?.Language);
        var certificate = new CertificateRecord(
            CertificateId.Create(),
            state.Registration,
            edition.CourseId,
            course.Iri,
            edition.Language,
            PrintableText.Clean(NameOf(state, result, launch)),
            PrintableText.Clean(edition.Title),
            PrintableText.Clean(edition.Publisher),
            completed,
            scope.Time.GetUtcNow(),
            result.FinalTest?.Score,
            course.Rules.RuleVersion,
            key,
            CertificateRequirements.Of(course.Rules),
            [.. result.Proofs.Select(proof => proof.Id)],
            Revoked: null);
        claims[key] = new CertificateClaim(certificate.CertificateId, [state.Key], Flagged: null);
        changes[key] = RecordJson.Change(Collections.Claims, key, claims[key], onlyIfAbsent: true);
        changes[certificate.CertificateId] =
            RecordJson.Change(Collections.Certificates, certificate.CertificateId, certificate, onlyIfAbsent: true);
        return certificate.CertificateId;
    }

    private static string NameOf(LearnerState state, CompletionResult result, LaunchInfo? launch) =>
        launch?.Name is { Length: > 0 } given
            ? given
            : result.Proofs.Where(proof => proof.Name is not null).MaxBy(proof => (proof.At, proof.Id))?.Name
                ?? ActorIdentity.Fallback(state.Learner);

    private async Task<CertificateClaim?> FindAsync(string key, CancellationToken cancel)
    {
        if (claims.TryGetValue(key, out var touched))
            return touched;
        var stored = await scope.Store.FindRecordAsync<CertificateClaim>(scope.Tenant, Collections.Claims, key, cancel);
        if (stored is not null)
            claims[key] = stored;
        return stored;
    }

    private void Save(string key, CertificateClaim before, CertificateClaim after)
    {
        if (ReferenceEquals(before, after))
            return;
        claims[key] = after;
        var isNew = changes.TryGetValue(key, out var change) && change.OnlyIfAbsent;
        changes[key] = RecordJson.Change(Collections.Claims, key, after, isNew);
    }
}
