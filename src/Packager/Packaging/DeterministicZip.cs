using CoursePackager.Packager.Targets;
using SharpCompress.Common;
using SharpCompress.Writers.Zip;

namespace CoursePackager.Packager.Packaging;

/// <summary>
/// Same files, same bytes, on any machine and day: entries in ordinal order, one fixed time, a managed deflate (the framework's
/// native one may differ between processors).
/// </summary>
internal static class DeterministicZip
{
    /// <summary>The earliest time a zip entry can hold; it says nothing about the build. Local, because SharpCompress shifts any other
    /// kind by the machine's time zone.</summary>
    private static readonly DateTime EntryTime = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Local);

    private const int Level = 6;

    private static readonly HashSet<string> Incompressible =
        new(StringComparer.OrdinalIgnoreCase) { ".png", ".jpg", ".jpeg", ".webp", ".gif", ".mp4", ".webm", ".mp3", ".m4a", ".ogg", ".woff2" };

    public static byte[] Write(IReadOnlyList<PackageFile> files)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipWriter(buffer, new ZipWriterOptions(CompressionType.Deflate) { CompressionLevel = Level, LeaveStreamOpen = true }))
        {
            foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
            {
                using var content = new MemoryStream(file.Content.ToArray(), writable: false);
                zip.Write(file.Path, content, OptionsFor(file.Path));
            }
        }

        return buffer.ToArray();
    }

    private static ZipWriterEntryOptions OptionsFor(string path)
    {
        var isStored = Incompressible.Contains(Path.GetExtension(path));
        return new ZipWriterEntryOptions
        {
            ModificationDateTime = EntryTime,
            CompressionType = isStored ? CompressionType.None : CompressionType.Deflate,
            CompressionLevel = isStored ? 0 : Level,
        };
    }
}
