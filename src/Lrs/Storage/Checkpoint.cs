namespace CoursePackager.Lrs.Storage;

/// <summary>How far a projection has followed the tenant's sequence; saved in one transaction with its results.</summary>
internal sealed record Checkpoint(string Projection, long Sequence);
