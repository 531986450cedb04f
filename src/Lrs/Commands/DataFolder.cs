using CoursePackager.Lrs.Configuration;

namespace CoursePackager.Lrs.Commands;

/// <summary>Work on the data folder that does not open the store.</summary>
internal static class DataFolder
{
    /// <exception cref="DataFolderException">The folder cannot be read or written.</exception>
    public static async Task<T> TryAsync<T>(LrsOptions options, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw new DataFolderException(
                $"The data folder {options.Data} cannot be used: {failure.Message} Give this user access to it.", failure);
        }
    }
}
