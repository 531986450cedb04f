namespace CoursePackager.Lrs.Storage.LiteDb.Files;

/// <summary>An open file with positional reads and writes. Reads may run beside one writer.</summary>
internal interface IStoreFile : IDisposable
{
    long Length { get; }

    /// <summary>Reads up to the buffer's size; fewer bytes only at the end of the file.</summary>
    int Read(Span<byte> buffer, long offset);

    void Write(ReadOnlySpan<byte> bytes, long offset);

    void SetLength(long length);

    /// <summary>Returns when everything written is on the disk (fsync).</summary>
    void Flush();
}
