using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.LiteDb;

/// <summary>
/// Attachment bytes as files named by their SHA-256, a folder for each tenant: <c>ab/abcd…</c>. A file gets its name only
/// when it is whole and on disk, so a name is a promise.
/// </summary>
internal sealed class AttachmentFolder(IFileSystem files, string root)
{
    private const int BufferLength = 64 * 1024;
    private const int HashCharacters = 64;
    private const string Unfinished = ".part";

    /// <summary>Keeps the bytes; returns their hash, lower-case hex.</summary>
    public async Task<string> PutAsync(string tenant, Stream content, CancellationToken cancel)
    {
        var folder = TenantFolder(tenant);
        var temporary = Path.Combine(folder, $"{Guid.NewGuid():N}{Unfinished}");
        try
        {
            files.CreateFolder(folder);
            var hash = await WriteAsync(temporary, content, cancel);
            Publish(temporary, folder, hash);
            return hash;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw IoFailure.Typed(error, "an attachment");
        }
        finally
        {
            files.Delete(temporary);
        }
    }

    /// <summary>Null when there are no bytes with this hash.</summary>
    public Stream? Open(string tenant, string sha256) => Has(tenant, sha256)
        ? new FileStream(FileName(tenant, sha256), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
        : null;

    public bool Has(string tenant, string sha256) =>
        sha256.Length == HashCharacters && sha256.All(char.IsAsciiHexDigitLower) && files.Exists(FileName(tenant, sha256));

    /// <summary>Does nothing when there are no bytes with this hash.</summary>
    public void Delete(string tenant, string sha256)
    {
        if (!Has(tenant, sha256))
            return;
        files.Delete(FileName(tenant, sha256));
        files.FlushFolder(Path.GetDirectoryName(FileName(tenant, sha256))!);
    }

    /// <summary>Removes what a crash left of uploads that never ended. Nobody may be writing here.</summary>
    public void RemoveUnfinished()
    {
        foreach (var folder in Directory.Exists(root) ? Directory.GetDirectories(root) : [])
        {
            foreach (var file in files.List(folder, "*" + Unfinished))
                files.Delete(file);
        }
    }

    /// <summary>Every attachment of every tenant.</summary>
    public IReadOnlyList<AttachmentFile> All() => Directory.Exists(root)
        ? [.. new DirectoryInfo(root).EnumerateFiles(new string('?', HashCharacters), SearchOption.AllDirectories)
            .Select(file => new AttachmentFile(file.FullName, file.Length))]
        : [];

    /// <summary>Hashes of the tenant's attachments.</summary>
    public IEnumerable<string> HashesOf(string tenant) => Directory.Exists(TenantFolder(tenant))
        ? Directory.EnumerateFiles(TenantFolder(tenant), new string('?', HashCharacters), SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file))
        : [];

    private async Task<string> WriteAsync(string path, Stream content, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = files.Open(path);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            long offset = 0;
            for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0; offset += read)
            {
                hash.AppendData(buffer, 0, read);
                file.Write(buffer.AsSpan(0, read), offset);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        file.Flush();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Publish(string temporary, string folder, string hash)
    {
        var target = Path.Combine(folder, hash[..2]);
        files.CreateFolder(target);
        files.Move(temporary, Path.Combine(target, hash));
        files.FlushFolder(target);
        files.FlushFolder(folder);
        files.FlushFolder(root);
    }

    private string FileName(string tenant, string sha256) => Path.Combine(TenantFolder(tenant), sha256[..2], sha256);

    /// <summary>A tenant's name may hold any character, a folder's may not.</summary>
    private string TenantFolder(string tenant) =>
        Path.Combine(root, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tenant)).AsSpan(0, 8)));
}
