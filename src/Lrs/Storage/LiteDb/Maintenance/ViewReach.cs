using CoursePackager.Lrs.Storage.LiteDb.Files;
using CoursePackager.Lrs.Storage.LiteDb.Journal;
using CoursePackager.Lrs.Storage.LiteDb.Views.Database;

namespace CoursePackager.Lrs.Storage.LiteDb.Maintenance;

/// <summary>How far the views know the journal to reach. A journal that ends before has lost acknowledged bytes, which nothing else
/// would tell.</summary>
internal static class ViewReach
{
    /// <summary>Default when the views know nothing, and while a service uses the folder: it has seen to that when it
    /// started.</summary>
    public static JournalPosition Read(IFileSystem files, string folder)
    {
        try
        {
            using var taken = FolderLock.Take(folder);
            return ReadLocked(files, folder);
        }
        catch (Exception error) when (error is StoreInUseException or IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    /// <summary>Notes it beside the journal, for a store that is about to lose its views. The folder's lock must have been
    /// taken.</summary>
    public static void Keep(IFileSystem files, string folder)
    {
        var mark = new CleanMark(files, StorePaths.Journal(folder));
        var known = ReadLocked(files, folder);
        if (known.CompareTo(mark.Read()) > 0)
            mark.Write(known);
    }

    private static JournalPosition ReadLocked(IFileSystem files, string folder) =>
        ViewDatabase.ReadState(files, StorePaths.Views(folder))?.End ?? default;
}
