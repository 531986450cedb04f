using System.IO.Compression;
using System.Text;

namespace CoursePackager.Lrs.Courses;

/// <summary>Checks the table of contents of a zip before anything is unpacked: hostile names, links, counts.</summary>
internal static class PackageEntries
{
    private const int LongestName = 240;

    /// <summary>Bytes of one part of a path that every file system takes.</summary>
    private const int LongestPart = 255;
    private const int SymbolicLink = 0xA000;
    private const int FileTypeMask = 0xF000;

    /// <summary>The files of the package, folders left out.</summary>
    public static IReadOnlyList<ZipArchiveEntry> Check(ZipArchive zip, PackageLimits limits)
    {
        if (zip.Entries.Count > limits.Files)
            throw new CoursePackageException($"The package has {zip.Entries.Count} files; at most {limits.Files} are taken.");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var files = new List<ZipArchiveEntry>(zip.Entries.Count);
        foreach (var entry in zip.Entries)
        {
            CheckName(entry.FullName);
            if (((entry.ExternalAttributes >> 16) & FileTypeMask) == SymbolicLink)
                throw new CoursePackageException($"'{entry.FullName}' is a symbolic link; packages may hold files only.");
            if (entry.IsEncrypted)
                throw new CoursePackageException($"'{entry.FullName}' is encrypted; packages must not be.");
            if (entry.FullName.EndsWith('/'))
                continue;
            if (!names.Add(entry.FullName))
                throw new CoursePackageException(
                    $"'{entry.FullName}' is in the package twice, or twice but for upper and lower case.");
            files.Add(entry);
        }

        CheckFolders(files, names);
        return files;
    }

    // "a" and "a/b": the first cannot be both a file and a folder.
    private static void CheckFolders(List<ZipArchiveEntry> files, HashSet<string> names)
    {
        foreach (var name in files.Select(file => file.FullName))
        {
            for (var slash = name.IndexOf('/'); slash >= 0; slash = name.IndexOf('/', slash + 1))
            {
                if (names.Contains(name[..slash]))
                    throw new CoursePackageException($"'{name[..slash]}' is a file and a folder in the package.");
            }
        }
    }

    private static void CheckName(string name)
    {
        var path = name.EndsWith('/') ? name[..^1] : name;
        var isBad = path.Length is 0 or > LongestName
            || path.Split('/').Any(part => part is "" or "." or ".." || part.EndsWith('.') || part.EndsWith(' ')
                || Encoding.UTF8.GetByteCount(part) > LongestPart)
            || path.Any(character => char.IsControl(character) || "\\:*?\"<>|".Contains(character, StringComparison.Ordinal));
        if (isBad)
            throw new CoursePackageException($"'{Printable(name)}' is not a safe file name, so nothing was unpacked.");
    }

    private static string Printable(string name)
    {
        var shown = name.Length > LongestName ? name[..LongestName] + "…" : name;
        return string.Concat(shown.Select(character => char.IsControl(character) ? '?' : character));
    }
}
