using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb.Files;

public sealed class FolderLockTests : EmbeddedStoreFixture
{
    [Fact]
    public void A_lock_that_cannot_be_made_is_not_taken_for_another_process()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "lock"));

        var error = Record.Exception(() => FolderLock.Take(Folder));

        Assert.IsNotType<StoreInUseException>(error);
        Assert.True(error is IOException or UnauthorizedAccessException);
    }
}
