using CoursePackager.Lrs.Completion;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Certificates;

/// <summary>The certificates of a tenant.</summary>
internal sealed class CertificateBook(IStore store, TimeProvider time)
{
    /// <summary>A certificate by its number as printed; null when there is none.</summary>
    public async Task<IssuedCertificate?> FindAsync(string tenant, string certificateId, CancellationToken cancel)
    {
        var record = await store.FindRecordAsync<CertificateRecord>(tenant, Collections.Certificates, certificateId, cancel);
        return record is null ? null : await WithFlagAsync(tenant, record, cancel);
    }

    /// <summary>Every certificate, in order of number.</summary>
    public async IAsyncEnumerable<IssuedCertificate> AllAsync(
        string tenant, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var record in store.ReadAllRecordsAsync(tenant, Collections.Certificates, "", cancel))
            yield return await WithFlagAsync(tenant, RecordJson.Read<CertificateRecord>(record.Json), cancel);
    }

    /// <summary>Revokes a certificate; one that is revoked already keeps its first date and reason. False when there is
    /// none.</summary>
    public async Task<bool> RevokeAsync(string tenant, string certificateId, string reason, CancellationToken cancel)
    {
        var found = await store.FindRecordAsync<CertificateRecord>(tenant, Collections.Certificates, certificateId, cancel);
        if (found is null)
            return false;
        if (found.Revoked is not null)
            return true;
        var revoked = found with { Revoked = new Revocation(time.GetUtcNow(), PrintableText.Clean(reason)) };
        return await store.WriteRecordsAsync(
            tenant, [RecordJson.Change(Collections.Certificates, certificateId, revoked)], null, cancel);
    }

    private async Task<IssuedCertificate> WithFlagAsync(string tenant, CertificateRecord record, CancellationToken cancel)
    {
        var claim = await store.FindRecordAsync<CertificateClaim>(tenant, Collections.Claims, record.Claim, cancel);
        return new IssuedCertificate(record, claim?.Flagged);
    }
}
