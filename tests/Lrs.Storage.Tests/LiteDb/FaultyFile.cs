using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

/// <summary>A file of <see cref="FaultyFiles"/>. A write that fails has written half of its bytes, as on a disk that fills
/// up.</summary>
internal sealed class FaultyFile(IStoreFile real, string path, FaultyFiles files) : IStoreFile
{
    public long Length => real.Length;

    public int Read(Span<byte> buffer, long offset) => real.Read(buffer, offset);

    public void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        if (files.Fault(path) is { } error)
        {
            real.Write(bytes[..(bytes.Length / 2)], offset);
            throw error;
        }

        real.Write(bytes, offset);
    }

    public void SetLength(long length) => real.SetLength(length);

    public void Flush()
    {
        if (path.EndsWith(".journal", StringComparison.Ordinal))
            files.OnJournalFlush();
        if (files.Fault(path) is { } error)
            throw error;
        real.Flush();
    }

    public void Dispose() => real.Dispose();
}
