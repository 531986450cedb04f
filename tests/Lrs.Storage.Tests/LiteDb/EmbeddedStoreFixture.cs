using CoursePackager.Lrs.Storage.LiteDb;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

/// <summary>A folder and ways to open a store in it, for tests of what only the embedded store does.</summary>
public abstract class EmbeddedStoreFixture : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    internal string Folder => Path.Combine(temporary.Path, "data");

    internal static CancellationToken None => CancellationToken.None;

    public void Dispose()
    {
        temporary.Delete();
        GC.SuppressFinalize(this);
    }

    internal Task<EmbeddedStore> OpenAsync(EmbeddedStoreOptions? options = null, string? folder = null) =>
        EmbeddedStore.OpenAsync(folder ?? Folder, options ?? new EmbeddedStoreOptions(), TimeProvider.System);

    internal static async Task<List<StoredStatement>> All(EmbeddedStore store) =>
        [.. await store.ReadChangesAsync("default", 0, int.MaxValue, None)];

    /// <summary>The files as they are now, as if the machine had stopped here.</summary>
    internal string Image(string name)
    {
        var target = Path.Combine(temporary.Path, name);
        CopyFolder(Folder, target);
        return target;
    }

    internal static void CopyFolder(string from, string to)
    {
        var files = Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories);
        foreach (var file in files.Where(file => Path.GetFileName(file) != "lock"))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var destination = File.Create(copy);
            source.CopyTo(destination);
        }
    }

    internal static string[] Segments(string folder) =>
        [.. Directory.GetFiles(Path.Combine(folder, "journal"), "*.journal").Order(StringComparer.Ordinal)];
}
