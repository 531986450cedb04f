using System.IO.Compression;
using CoursePackager.Packager.Packaging;
using CoursePackager.Packager.Targets;

namespace CoursePackager.Packager.Tests.Packaging;

public sealed class DeterministicZipTests
{
    private static readonly PackageFile[] Files =
    [
        RenderedCourses.Text("b.html", new string('b', 5000)),
        RenderedCourses.Text("a/ж.txt".Replace("ж", "zh", StringComparison.Ordinal), "Текст"),
        new("media/p.png", new byte[] { 1, 2, 3 }),
    ];

    [Fact]
    public void Order_of_files_does_not_change_the_bytes()
    {
        Assert.Equal(DeterministicZip.Write(Files), DeterministicZip.Write([.. Files.Reverse()]));
    }

    [Fact]
    public void Every_zip_reader_gets_the_same_bytes_back()
    {
        using var archive = new ZipArchive(new MemoryStream(DeterministicZip.Write(Files)));

        Assert.Equal(["a/zh.txt", "b.html", "media/p.png"], archive.Entries.Select(e => e.FullName));
        foreach (var file in Files)
        {
            using var stream = archive.GetEntry(file.Path)!.Open();
            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            Assert.Equal(file.Content.ToArray(), buffer.ToArray());
        }
    }

    [Fact]
    public void Entries_carry_no_trace_of_the_clock()
    {
        using var archive = new ZipArchive(new MemoryStream(DeterministicZip.Write(Files)));

        Assert.All(archive.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
    }
}
