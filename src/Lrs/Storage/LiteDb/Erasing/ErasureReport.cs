namespace CoursePackager.Lrs.Storage.LiteDb.Erasing;

/// <summary>What an erasure took, or would take. Documents and records count once, however many versions the journal
/// had.</summary>
/// <param name="Records">Without those of <see cref="ErasureRequest.Mixed"/>.</param>
/// <param name="Attachments">Those that nobody else's statement names.</param>
internal sealed record ErasureReport(long Statements, int Documents, int Records, int Attachments)
{
    public bool IsNothing => this is { Statements: 0, Documents: 0, Records: 0, Attachments: 0 };
}
