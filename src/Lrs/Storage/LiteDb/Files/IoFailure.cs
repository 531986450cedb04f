namespace CoursePackager.Lrs.Storage.LiteDb.Files;

/// <summary>Tells a full disk from other I/O errors.</summary>
internal static class IoFailure
{
    private const int UnixNoSpace = 28;
    private const int UnixFileTooBig = 27;
    private const int LinuxQuota = 122;
    private const int MacQuota = 69;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int LinuxLocked = 11;
    private const int MacLocked = 35;
    private const int WindowsSharing = unchecked((int)0x80070020);

    public static bool IsFull(Exception error) => error is IOException && error.HResult
        is UnixNoSpace or UnixFileTooBig or LinuxQuota or MacQuota or WindowsDiskFull or WindowsHandleDiskFull;

    /// <summary>Whether another process has the file open for itself.</summary>
    public static bool IsInUse(Exception error) =>
        error is IOException && error.HResult is LinuxLocked or MacLocked or WindowsSharing;

    /// <summary>The typed form of an error met while writing to <paramref name="what"/>.</summary>
    public static StoreException Typed(Exception error, string what) => IsFull(error)
        ? new StoreFullException($"There is no space left to write {what}. Free some space; writing goes on by itself.", error)
        : new StoreUnavailableException(
            $"Writing {what} failed: {error.Message} Check the disk; writing goes on by itself.", error);
}
