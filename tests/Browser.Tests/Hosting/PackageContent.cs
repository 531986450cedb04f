using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace CoursePackager.Browser.Tests.Hosting;

/// <summary>Serves the files of a package from memory, as a learning platform does after the upload.</summary>
internal sealed class PackageContent
{
    private readonly FileExtensionContentTypeProvider _types = new();
    private readonly Dictionary<string, byte[]> _files;

    public PackageContent(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        _files = archive.Entries.ToDictionary(e => e.FullName, entry =>
        {
            using var stream = entry.Open();
            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            return buffer.ToArray();
        });
    }

    /// <summary>Bytes of package files sent so far.</summary>
    public long BytesSent { get; private set; }

    public byte[] Read(string path) => _files[path];

    public IResult Send(string path)
    {
        if (!_files.TryGetValue(path, out var bytes)) return Results.NotFound();
        BytesSent += bytes.Length;
        return Results.Bytes(bytes, _types.TryGetContentType(path, out var type) ? type : "application/octet-stream", enableRangeProcessing: true);
    }
}
