using System.IO.Compression;

namespace CoursePackager.Browser.Tests.Hosting;

/// <summary>A package unpacked to disk and opened from there, without any server.</summary>
internal sealed class PackageFolder : IDisposable
{
    public PackageFolder(string zip)
    {
        Folder = Directory.CreateTempSubdirectory("coursepackager-package-").FullName;
        ZipFile.ExtractToDirectory(zip, Folder);
    }

    public string Folder { get; }

    public string UrlOf(string page) => new Uri(Path.Combine(Folder, page)).AbsoluteUri;

    public IEnumerable<string> HtmlFiles => Directory.EnumerateFiles(Folder, "*.html").Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
