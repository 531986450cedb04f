namespace CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

/// <summary>The sequences of one list in one bucket.</summary>
/// <param name="Value">See <see cref="PostingValue"/>.</param>
internal readonly record struct PostingEntry(PostingPlace Place, ReadOnlyMemory<byte> Value);
