namespace CoursePackager.Lrs.Storage.LiteDb.Files;

/// <summary>Keeps a second process (or a second store of this one) off the data folder. The system frees it when a process
/// dies.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <exception cref="StoreInUseException">The folder is open elsewhere.</exception>
    public static FolderLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "lock");
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (IoFailure.IsInUse(error))
        {
            throw new StoreInUseException(
                $"The data folder {folder} is open in another process. "
                + "Stop the other 'lrs', or give this one its own folder with --data.",
                error);
        }
    }

    public void Dispose() => file.Dispose();
}
