namespace CoursePackager.Lrs.Moving.Export;

/// <summary>What an export did.</summary>
/// <param name="NewStatements">Statements added to the folder this time.</param>
/// <param name="MissingAttachments">Attachments that the store has lost.</param>
/// <param name="UnknownDocuments">Documents left out because the store does not know what they belong to.</param>
internal sealed record ExportResult(
    ExportManifest Manifest, long NewStatements, IReadOnlyList<string> MissingAttachments, long UnknownDocuments)
{
    public bool IsWhole => MissingAttachments.Count == 0 && UnknownDocuments == 0;
}
