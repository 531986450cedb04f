using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Storage.LiteDb;
using CoursePackager.Lrs.Storage.LiteDb.Files;
using CoursePackager.Lrs.Storage.Postgres;
using CoursePackager.Lrs.Storage.Postgres.Opening;

namespace CoursePackager.Lrs.Configuration;

/// <summary>Opens the store that the options name.</summary>
internal static class StoreOpener
{
    /// <exception cref="StoreException">The data folder is in use or damaged, or the database cannot be used.</exception>
    /// <exception cref="DataFolderException">The data folder cannot be written.</exception>
    public static async Task<IStore> OpenAsync(LrsOptions options, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            if (options.Store == LrsOptions.Postgres)
            {
                Directory.CreateDirectory(options.Data); // for the unpacked courses
                return await PostgresStore.OpenAsync(options.Connection!, PartitionsOf(options), cancel);
            }

            return await EmbeddedStore.OpenAsync(options.Data, new EmbeddedStoreOptions(), time, cancel);
        }
        catch (Exception failure) when (IoFailure.IsFull(failure))
        {
            throw new DataFolderException(
                $"The disk of the data folder {Path.GetFullPath(options.Data)} is full: free some space, then start again.", failure);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw new DataFolderException(
                $"The data folder {Path.GetFullPath(options.Data)} cannot be used: {failure.Message} "
                + "Give this user write access to it, or choose another with --data.",
                failure);
        }
    }

    private static Partitions? PartitionsOf(LrsOptions options) => options.Partitions switch
    {
        null => null,
        LrsOptions.MonthlyPartitions => Partitions.Monthly,
        _ => Partitions.None,
    };
}
