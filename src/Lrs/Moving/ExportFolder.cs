namespace CoursePackager.Lrs.Moving;

/// <summary>Names in an export's folder. The layout is described in docs/lrs.md.</summary>
internal sealed class ExportFolder(string root)
{
    public string Root => root;

    public string Manifest => Path.Combine(root, "manifest.json");

    public string Records => Path.Combine(root, "records.ndjson");

    public string Documents => Path.Combine(root, "documents.ndjson");

    public string Statements => Path.Combine(root, "statements");

    public string Attachments => Path.Combine(root, "attachments");

    public string Segment(int number) => Path.Combine(Statements, $"{number:D8}.ndjson");

    /// <param name="sha256">64 lower-case hexadecimal digits; anything else could lead out of the folder.</param>
    public string Attachment(string sha256) => Path.Combine(Attachments, sha256[..2], sha256);
}
