using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Database;

/// <summary>LiteDB's data file, written only while LiteDB copies its log into it.</summary>
internal sealed class ViewDataStream(IStoreFile file, WriteAheadGuard guard) : StoreFileStream(file)
{
    public override void Flush() => File.Flush();

    public override void Write(byte[] buffer, int offset, int count)
    {
        guard.BeforeDataIsWritten();
        base.Write(buffer, offset, count);
    }
}
