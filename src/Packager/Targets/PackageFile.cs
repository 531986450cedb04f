namespace CoursePackager.Packager.Targets;

/// <summary>A file of a package.</summary>
/// <param name="Path">Path in the zip: ASCII, forward slashes, relative, no dot segments.</param>
/// <param name="Content">The bytes.</param>
internal sealed record PackageFile(string Path, ReadOnlyMemory<byte> Content);
