namespace CoursePackager.Packager.Packaging;

/// <summary>A finished, verified package, not yet on disk.</summary>
/// <param name="FileName"><c>&lt;course-id&gt;.&lt;lang&gt;.&lt;target&gt;.zip</c>.</param>
/// <param name="StateCharacters">The longest saved state that the player can write for it.</param>
/// <param name="StateLimit">What the target can keep; null when there is no limit.</param>
internal sealed record BuiltPackage(string FileName, byte[] Zip, int StateCharacters, int? StateLimit);
