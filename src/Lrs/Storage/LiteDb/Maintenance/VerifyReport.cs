namespace CoursePackager.Lrs.Storage.LiteDb.Maintenance;

/// <summary>What <see cref="StoreVerifier"/> found.</summary>
/// <param name="UnfinishedBytes">Bytes at the journal's end of a write that was never acknowledged; the next start removes
/// them.</param>
/// <param name="Damage">Empty when everything is as it was written.</param>
internal sealed record VerifyReport(
    long Segments,
    long Records,
    long Statements,
    long Values,
    long Attachments,
    long UnfinishedBytes,
    IReadOnlyList<StoreDamage> Damage)
{
    public bool IsSound => Damage.Count == 0;
}
