namespace CoursePackager.Lrs.Storage;

/// <summary>A document with what it belongs to.</summary>
/// <param name="Place">Where the list goes on after it; means something to this store only.</param>
/// <param name="Scope">Null when an early version wrote the document, which did not keep it in plain.</param>
internal sealed record FoundDocument(string Place, DocumentScope? Scope, StoredDocument Document);
