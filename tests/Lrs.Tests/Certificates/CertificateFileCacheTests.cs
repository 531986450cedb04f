using CoursePackager.Lrs.Certificates;

namespace CoursePackager.Lrs.Tests.Certificates;

public sealed class CertificateFileCacheTests
{
    [Fact]
    public async Task Draws_a_file_once_however_many_ask_for_it()
    {
        using var cache = new CertificateFileCache();
        var drawn = 0;
        var files = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => cache.GetAsync("a.pdf", Draw, default))));
        Assert.All(files, file => Assert.Equal("drawn"u8.ToArray(), file));
        Assert.Equal(1, drawn);

        byte[] Draw()
        {
            Interlocked.Increment(ref drawn);
            return "drawn"u8.ToArray();
        }
    }

    [Fact]
    public async Task Keeps_files_apart_and_goes_on_after_a_failure()
    {
        using var cache = new CertificateFileCache();
        await Assert.ThrowsAsync<FormatException>(() => cache.GetAsync("a.pdf", () => throw new FormatException(), default));
        Assert.Equal([1], await cache.GetAsync("a.pdf", () => [1], default));
        Assert.Equal([2], await cache.GetAsync("a.svg", () => [2], default));
    }
}
