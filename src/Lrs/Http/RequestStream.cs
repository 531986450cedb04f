namespace CoursePackager.Lrs.Http;

/// <summary>Reads (a part of) a request's body: beyond the limit fails with 413, damaged data with 400.</summary>
internal sealed class RequestStream(Stream source, long limit) : Stream
{
    private long taken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => taken;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Count(source.Read(buffer, offset, count));
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            throw Damaged();
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Count(await source.ReadAsync(buffer, cancellationToken));
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            throw Damaged();
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // BrotliStream says that its data is wrong with an InvalidOperationException.
    private static bool IsDamage(Exception failure) =>
        failure is InvalidDataException or (IOException and not BadHttpRequestException)
            or InvalidOperationException { Source: "System.IO.Compression.Brotli" };

    private static XapiProblem Damaged() =>
        XapiProblem.BadRequest("The body ends too early or its compressed data is damaged. Nothing was stored; send it again.");

    private int Count(int read)
    {
        taken += read;
        return taken <= limit ? read : throw XapiProblem.TooLarge(limit);
    }
}
