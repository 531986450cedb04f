using Npgsql;

namespace CoursePackager.Lrs.Storage.Postgres.Attachments;

/// <summary>Reads an attachment part by part; between parts no connection is held, so a slow reader costs nothing.</summary>
internal sealed class AttachmentStream(Database database, string tenant, Guid upload, long length) : Stream
{
    private const string Sql = "SELECT data FROM attachment_part WHERE tenant = $1 AND upload = $2 AND part = $3";

    private ReadOnlyMemory<byte> part;
    private int nextPart;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (part.IsEmpty && position < length)
            part = await NextPartAsync(cancellationToken);
        var read = Math.Min(buffer.Length, part.Length);
        part[..read].CopyTo(buffer);
        part = part[read..];
        position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private Task<ReadOnlyMemory<byte>> NextPartAsync(CancellationToken cancel) => database.RepeatableAsync<ReadOnlyMemory<byte>>(
        async connection =>
        {
            await using var command = new NpgsqlCommand(Sql, connection)
            {
                Parameters = { new() { Value = tenant }, new() { Value = upload }, new() { Value = nextPart } },
            };
            await using var reader = await command.ExecuteReaderAsync(cancel);
            if (!await reader.ReadAsync(cancel))
                throw new StoreDamagedException($"Part {nextPart} of the attachment {upload} is missing from attachment_part.");
            nextPart++;
            return reader.GetFieldValue<byte[]>(0);
        },
        cancel);
}
