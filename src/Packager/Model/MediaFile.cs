namespace CoursePackager.Packager.Model;

/// <summary>A media file of the course. Bytes are read by Sources and carried as they are.</summary>
/// <param name="SourcePath">Path inside the course folder, forward slashes, as the author wrote it.</param>
/// <param name="PackagePath">Path inside the package: <c>media/</c> and an ASCII name with a content hash.</param>
/// <param name="Content">The bytes.</param>
internal sealed record MediaFile(string SourcePath, string PackagePath, ReadOnlyMemory<byte> Content);
