using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Database;

/// <summary>LiteDB's write-ahead log. Its many flushes do nothing here: <see cref="WriteAheadGuard"/> makes one when it matters.</summary>
internal sealed class ViewLogStream(IStoreFile file, WriteAheadGuard guard) : StoreFileStream(file)
{
    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        base.Write(buffer, offset, count);
        guard.LogWritten();
    }

    public override void SetLength(long value)
    {
        guard.BeforeLogIsCut(value);
        base.SetLength(value);
    }
}
