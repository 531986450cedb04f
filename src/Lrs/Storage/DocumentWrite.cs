namespace CoursePackager.Lrs.Storage;

/// <summary>A change to documents of one scope.</summary>
/// <param name="Id">Document id; null only with <paramref name="Content"/> null: delete every document of the scope (and, for
/// state without registration, of every registration).</param>
/// <param name="ContentType">MIME type as sent; ignored when deleting.</param>
/// <param name="Content">New bytes; null deletes.</param>
internal sealed record DocumentWrite(
    DocumentScope Scope,
    string? Id,
    string? ContentType,
    ReadOnlyMemory<byte>? Content,
    DocumentPrecondition Precondition);
