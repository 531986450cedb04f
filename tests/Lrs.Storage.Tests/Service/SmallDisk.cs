using System.Globalization;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>A file system of some megabytes, in memory, mounted over a folder. Only root may mount.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string filler;

    private SmallDisk(string folder)
    {
        Folder = folder;
        filler = Path.Combine(folder, "filler");
    }

    public string Folder { get; }

    public static async Task<SmallDisk> MountAsync(string folder, int megabytes)
    {
        Directory.CreateDirectory(folder);
        await RunAsync("mount", "-t", "tmpfs", "-o", Size(megabytes), "tmpfs", folder);
        return new SmallDisk(folder);
    }

    public Task ResizeAsync(int megabytes) => RunAsync("mount", "-o", $"remount,{Size(megabytes)}", Folder);

    /// <summary>Takes the space that is left, but for some megabytes.</summary>
    public void Fill(int megabytesLeft = 0)
    {
        TakeAll();
        using var file = new FileStream(filler, FileMode.Open, FileAccess.Write);
        file.SetLength(file.Length - (megabytesLeft << 20));
    }

    /// <summary>Gives back what <see cref="Fill"/> took.</summary>
    public void Free() => File.Delete(filler);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "--lazy", Folder);
        Directory.Delete(Folder);
    }

    private static string Size(int megabytes) => string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m");

    private void TakeAll()
    {
        using var file = new FileStream(filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 1 << 20; size > 0; size /= 2)
        {
            try
            {
                while (true)
                    file.Write(new byte[size]);
            }
            catch (IOException)
            {
                // Full for this size: smaller ones may still fit.
            }
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var (code, _, error) = await CommandLine.RunAsync(program, arguments);
        Assert.True(code == 0, error);
    }
}
