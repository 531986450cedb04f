using System.IO.Compression;
using System.Security.Cryptography;

namespace CoursePackager.Lrs.Moving.Import;

/// <summary>A file to import.</summary>
/// <param name="Size">Bytes on disk.</param>
internal sealed record ImportFile(string Path, ImportFileKind Kind, long Size)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Name of the checkpoint that says how many of its values are done. It hangs on the content, so a file that has
    /// changed begins anew, and one that was moved does not.</summary>
    public async Task<string> CheckpointAsync(CancellationToken cancel)
    {
        await using var file = File.OpenRead(Path);
        return $"import-{Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel))}";
    }

    /// <summary>Opens it, unpacked when it is gzip. <paramref name="raw"/> tells how far reading has come.</summary>
    public Stream Open(out Stream raw)
    {
        raw = File.OpenRead(Path);
        var isPacked = raw.ReadByte() == 0x1F && raw.ReadByte() == 0x8B;
        raw.Position = 0;
        return isPacked ? new GZipStream(raw, CompressionMode.Decompress) : raw;
    }
}
