using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Database;

/// <summary>
/// A store file as a stream, the form in which LiteDB takes files; LiteDB locks it around each use and reads and writes whole
/// pages.
/// <para>An I/O error would make LiteDB close itself in the midst of its readers. So it never sees one: from the first error
/// on, writes stay in memory, until <see cref="ViewDatabase"/> drops them and opens the files again.</para>
/// </summary>
internal abstract class StoreFileStream(IStoreFile file, WriteAheadGuard guard) : Stream
{
    private readonly Dictionary<long, byte[]> unwritten = [];
    private long? lengthInMemory;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => lengthInMemory ?? file.Length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var target = buffer.AsSpan(offset, (int)Math.Clamp(Length - Position, 0, count));
        if (unwritten.TryGetValue(Position, out var page))
            page.AsSpan(0, target.Length).CopyTo(target);
        else
            file.Read(target, Position);
        Position += target.Length;
        return target.Length;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        var page = buffer.AsSpan(offset, count).ToArray();
        var end = Math.Max(Length, Position + count);
        var position = Position;
        if (!guard.Try(() => WriteThrough(page, position)))
        {
            unwritten[position] = page;
            lengthInMemory = end;
        }

        Position += count;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void SetLength(long value)
    {
        if (!guard.Try(() => CutThrough(value)))
            lengthInMemory = value;
    }

    protected virtual void WriteThrough(byte[] page, long position) => file.Write(page, position);

    protected virtual void CutThrough(long length) => file.SetLength(length);
}
