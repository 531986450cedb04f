using System.IO.Compression;

namespace CoursePackager.Packager.Packaging.Verification;

/// <summary>A package read back from its zip.</summary>
internal sealed class PackageContents
{
    private readonly Dictionary<string, byte[]> _files;

    private PackageContents(Dictionary<string, byte[]> files, IReadOnlyList<string> names)
    {
        _files = files;
        Names = names;
    }

    /// <summary>Entry names as they stand in the zip, in its order, duplicates included.</summary>
    public IReadOnlyList<string> Names { get; }

    public bool Has(string path) => _files.ContainsKey(path);

    /// <summary>Bytes of an entry; null when there is none.</summary>
    public byte[]? Find(string path) => _files.GetValueOrDefault(path);

    public static PackageContents Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var entry in archive.Entries)
        {
            names.Add(entry.FullName);
            using var stream = entry.Open();
            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            files[entry.FullName] = buffer.ToArray();
        }

        return new PackageContents(files, names);
    }
}
