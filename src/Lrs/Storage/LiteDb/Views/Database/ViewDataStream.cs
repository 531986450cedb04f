using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Database;

/// <summary>LiteDB's data file, written only while LiteDB copies its log into it.</summary>
internal sealed class ViewDataStream(IStoreFile file, WriteAheadGuard guard) : StoreFileStream(file, guard)
{
    private readonly IStoreFile file = file;
    private readonly WriteAheadGuard guard = guard;

    public override void Flush() => guard.Try(file.Flush);

    protected override void WriteThrough(byte[] page, long position)
    {
        guard.BeforeDataIsWritten();
        base.WriteThrough(page, position);
    }
}
