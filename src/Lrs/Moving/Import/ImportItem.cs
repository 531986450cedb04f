namespace CoursePackager.Lrs.Moving.Import;

/// <summary>One value of a file, or the reason why there is none.</summary>
/// <param name="Line">Line that it begins on, from 1.</param>
/// <param name="Json">Valid until the next one is read.</param>
/// <param name="Broken">Why it cannot be read; null when it can.</param>
internal readonly record struct ImportItem(long Line, ReadOnlyMemory<byte> Json, string? Broken = null);
