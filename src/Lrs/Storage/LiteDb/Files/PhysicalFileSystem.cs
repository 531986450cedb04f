using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace CoursePackager.Lrs.Storage.LiteDb.Files;

/// <summary>The operating system's files.</summary>
internal sealed class PhysicalFileSystem : IFileSystem
{
    public static readonly PhysicalFileSystem Instance = new();

    private PhysicalFileSystem()
    {
    }

    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    public IReadOnlyList<string> List(string folder, string pattern)
    {
        if (!Directory.Exists(folder))
            return [];
        var files = Directory.GetFiles(folder, pattern);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    public bool Exists(string path) => File.Exists(path);

    public IStoreFile Open(string path) =>
        new PhysicalFile(File.OpenHandle(
            path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));

    public void Delete(string path)
    {
        if (File.Exists(path))
            File.Delete(path);
    }

    public void Move(string from, string to) => File.Move(from, to, overwrite: true);

    public void FlushFolder(string path)
    {
        // Windows keeps folder entries durable by itself and cannot flush a folder; .NET has no call for Unix.
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = NativeMethods.Open([.. Encoding.UTF8.GetBytes(path), 0], NativeMethods.ReadOnly);
        if (descriptor < 0)
            throw Failure("opened", path);
        try
        {
            if (NativeMethods.Flush(descriptor) != 0)
                throw Failure("flushed", path);
        }
        finally
        {
            _ = NativeMethods.Close(descriptor);
        }
    }

    private static IOException Failure(string what, string path)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"The folder {path} could not be {what}: {new Win32Exception(error).Message}", error);
    }
}
