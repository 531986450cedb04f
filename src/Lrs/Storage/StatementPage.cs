namespace CoursePackager.Lrs.Storage;

/// <summary>One page of results.</summary>
/// <param name="NextCursor">Cursor of the next page; null when this is the last.</param>
internal sealed record StatementPage(IReadOnlyList<StoredStatement> Statements, long? NextCursor);
