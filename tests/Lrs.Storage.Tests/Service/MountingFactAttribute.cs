using System.Diagnostics;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>A test that mounts a file system; skipped where that is not permitted. What it shows is then shown only by
/// <see cref="LiteDb.FullDiskTests"/> and <see cref="Postgres.FullServerTests"/>, with faults that are put in.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MountingFactAttribute : FactAttribute
{
    private static readonly bool CanMount = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && TryMount();

    public MountingFactAttribute() => Skip = CanMount ? null : "Needs root and the permission to mount.";

    private static bool TryMount()
    {
        var folder = Directory.CreateTempSubdirectory("lrs-mount-").FullName;
        try
        {
            return Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder) && Run("umount", folder);
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
