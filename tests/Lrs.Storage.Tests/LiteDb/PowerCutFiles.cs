using System.Collections.Concurrent;
using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

/// <summary>
/// The real file system, remembering for each file what has been flushed and what has not, so that a test can see the files
/// as a power cut might leave them: of the unflushed writes any may be there, and any may be torn.
/// </summary>
internal sealed class PowerCutFiles : IFileSystem
{
    private readonly PhysicalFileSystem real = PhysicalFileSystem.Instance;
    private readonly ConcurrentDictionary<string, PowerCutFile> files = new();
    private readonly Lock gate = new();

    /// <summary>Called before each write and flush.</summary>
    public Action OnUse { get; set; } = () => { };

    public void CreateFolder(string path) => real.CreateFolder(path);

    public IReadOnlyList<string> List(string folder, string pattern) => real.List(folder, pattern);

    public bool Exists(string path) => real.Exists(path);

    public IStoreFile Open(string path) => files[path] = new PowerCutFile(real.Open(path), this, gate);

    public void Delete(string path)
    {
        files.TryRemove(path, out _);
        real.Delete(path);
    }

    public void Move(string from, string to) => real.Move(from, to);

    public void FlushFolder(string path) => real.FlushFolder(path);

    /// <summary>Writes one of the states in which a power cut now could leave the files of <paramref name="folder"/>.</summary>
    public void Cut(string folder, string target, Random random)
    {
        lock (gate)
        {
            foreach (var (path, file) in files.Where(pair => pair.Key.StartsWith(folder, StringComparison.Ordinal)))
            {
                var copy = Path.Combine(target, Path.GetRelativePath(folder, path));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.WriteAllBytes(copy, file.AfterCut(random));
            }
        }
    }
}
