namespace CoursePackager.Lrs.Storage;

/// <summary>A change to one record of a collection (credentials, courses, launches, completions, certificates…).</summary>
/// <param name="Collection">Name of the collection, <c>[a-z-]</c>.</param>
/// <param name="Key">Key, ordinal order, at most 200 characters.</param>
/// <param name="Json">UTF-8 JSON; null deletes.</param>
/// <param name="OnlyIfAbsent">When true and the key exists, the whole write is refused.</param>
internal sealed record RecordChange(string Collection, string Key, ReadOnlyMemory<byte>? Json, bool OnlyIfAbsent = false);
