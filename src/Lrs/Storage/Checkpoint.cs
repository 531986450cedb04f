namespace CoursePackager.Lrs.Storage;

/// <summary>How far a projection has followed the tenant's sequence; saved in one transaction with its results.</summary>
/// <param name="From">Where the results were worked out from: the whole write is refused when the projection is elsewhere by
/// now, because another process was quicker or it was told to begin again. Null: it does not matter.</param>
internal sealed record Checkpoint(string Projection, long Sequence, long? From = null);
