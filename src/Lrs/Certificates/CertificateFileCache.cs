using Microsoft.Extensions.Caching.Memory;

namespace CoursePackager.Lrs.Certificates;

/// <summary>Certificate files made lately. Drawing one keeps a processor busy for some tenths of a second, so a file asked for
/// again is not drawn again, and at most one is drawn at a time. A certificate's file never changes.</summary>
internal sealed class CertificateFileCache : IDisposable
{
    private const long Capacity = 32L << 20;

    private readonly MemoryCache files = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private readonly SemaphoreSlim drawing = new(1);

    /// <param name="name">Name of the file.</param>
    /// <param name="make">Draws it.</param>
    public async Task<byte[]> GetAsync(string name, Func<byte[]> make, CancellationToken cancel)
    {
        if (files.TryGetValue(name, out byte[]? known))
            return known!;
        await drawing.WaitAsync(cancel);
        try
        {
            if (files.TryGetValue(name, out known))
                return known!;
            var made = make();
            return files.Set(name, made, new MemoryCacheEntryOptions { Size = made.Length });
        }
        finally
        {
            drawing.Release();
        }
    }

    public void Dispose()
    {
        files.Dispose();
        drawing.Dispose();
    }
}
