using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Database;

/// <summary>LiteDB's write-ahead log. Its many flushes do nothing here: <see cref="WriteAheadGuard"/> makes one when it
/// matters.</summary>
internal sealed class ViewLogStream(IStoreFile file, WriteAheadGuard guard) : StoreFileStream(file, guard)
{
    private readonly WriteAheadGuard guard = guard;

    public override void Flush()
    {
    }

    protected override void WriteThrough(byte[] page, long position)
    {
        base.WriteThrough(page, position);
        guard.LogWritten();
    }

    protected override void CutThrough(long length)
    {
        guard.BeforeLogIsCut(length);
        base.CutThrough(length);
    }
}
