using System.Runtime.InteropServices;

namespace CoursePackager.Lrs.Storage.LiteDb.Files;

/// <summary>The three calls of the C library that flush a folder.</summary>
internal static class NativeMethods
{
    public const int ReadOnly = 0;

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int Open(byte[] pathAndZero, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int Flush(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int Close(int descriptor);
}
