namespace CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

/// <summary>A block as the view database holds it.</summary>
/// <param name="Key">See <see cref="RunBlocks"/>.</param>
/// <param name="Entries">See <see cref="PostingBlock"/>.</param>
internal readonly record struct RunBlock(byte[] Key, IReadOnlyList<PostingEntry> Entries);
