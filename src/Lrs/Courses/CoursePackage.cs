using System.IO.Compression;

namespace CoursePackager.Lrs.Courses;

/// <summary>An xAPI package made by coursepack, opened and checked. Nothing of it is trusted: sizes are counted while unpacking,
/// not
/// believed.</summary>
internal sealed class CoursePackage : IDisposable
{
    private const long LargestManifest = 8L << 20;
    private readonly ZipArchive zip;
    private readonly IReadOnlyList<ZipArchiveEntry> files;
    private readonly PackageLimits limits;
    private readonly long packedBytes;

    private CoursePackage(ZipArchive zip, long packedBytes, PackageLimits limits)
    {
        this.zip = zip;
        this.limits = limits;
        this.packedBytes = packedBytes;
        files = PackageEntries.Check(zip, limits);
        foreach (var needed in (ReadOnlySpan<string>)["course.json", "tincan.xml", "index.html"])
        {
            if (files.All(file => file.FullName != needed))
            {
                throw new CoursePackageException(
                    $"{needed} is missing from the root: this is not an xAPI package of coursepack (build with --target xapi).");
            }
        }

        Manifest = ReadManifest();
    }

    public CourseManifest Manifest { get; }

    public static CoursePackage Open(Stream stream, PackageLimits limits)
    {
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return new CoursePackage(zip, stream.Length, limits);
        }
        catch (InvalidDataException broken)
        {
            zip?.Dispose();
            throw new CoursePackageException("The file is not a zip, or it is damaged: download or build it again.", broken);
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>Unpacks every file below a folder, which must be new.</summary>
    public void UnpackTo(string folder)
    {
        var budget = Math.Min(limits.TotalBytes, Math.Max(limits.RatioFree, packedBytes * limits.Ratio));
        foreach (var file in files)
        {
            var path = Path.GetFullPath(Path.Combine(folder, file.FullName));
            if (!path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new CoursePackageException($"'{file.FullName}' leads out of the course's folder.");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            budget = Unpack(file, path, budget);
        }
    }

    public void Dispose() => zip.Dispose();

    private static long Unpack(ZipArchiveEntry file, string path, long budget)
    {
        try
        {
            using var source = file.Open();
            using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            return Copy(source, target, budget);
        }
        catch (InvalidDataException broken)
        {
            throw new CoursePackageException($"'{file.FullName}' is damaged in the package: build or download it again.", broken);
        }
    }

    private static long Copy(Stream source, Stream target, long budget)
    {
        var chunk = new byte[64 * 1024];
        while (source.Read(chunk) is var read and > 0)
        {
            budget -= read;
            if (budget < 0)
                throw new CoursePackageException(
                    "The package unpacks to far more than a course can be (a zip bomb); it was not taken.");
            target.Write(chunk, 0, read);
        }

        return budget;
    }

    private CourseManifest ReadManifest()
    {
        using var bytes = new MemoryStream();
        using var source = files.First(file => file.FullName == "course.json").Open();
        Copy(source, bytes, LargestManifest);
        return CourseManifest.Parse(bytes.ToArray());
    }
}
